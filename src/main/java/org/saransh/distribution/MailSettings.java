package org.saransh.distribution;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How mail leaves this service. */
@ApplicationScoped
public class MailSettings {

    @Resource(lookup = "mail/saransh")
    Session session;

    @Inject
    @ConfigProperty(name = "saransh.mail.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "saransh.mail.from")
    String from;

    @Inject
    @ConfigProperty(name = "saransh.public.url")
    String publicUrl;

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
