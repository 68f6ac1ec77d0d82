package org.saransh.distribution;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.storage.SaranshHome;

/** How mail leaves this service. */
@ApplicationScoped
public class MailSettings {

    private static final Logger LOG = System.getLogger(MailSettings.class.getName());

    @Resource(lookup = "mail/saransh")
    Session session;

    @Inject
    SaranshHome home;

    @Inject
    @ConfigProperty(name = "saransh.mail.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "saransh.mail.from")
    String from;

    @Inject
    @ConfigProperty(name = "saransh.public.url")
    String publicUrl;

    void tell(@Observes Startup start) {
        if (!server()) {
            LOG.log(
                    Level.WARNING,
                    "No mail server is set (saransh.mail.host): messages are written as files to {0}",
                    home.folder(Mailer.OUTBOX));
        }
    }

    /** Whether there is a mail server; otherwise messages become files. */
    public boolean server() {
        return host.filter(name -> !name.isBlank()).isPresent();
    }

    String serverName() {
        return host.orElseThrow();
    }

    Session session() {
        return session;
    }

    String from() {
        return from;
    }

    String publicUrl() {
        return publicUrl;
    }
}
