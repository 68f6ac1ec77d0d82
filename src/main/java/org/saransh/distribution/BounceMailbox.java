package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.reference.LogText;
import org.saransh.work.Lane;
import org.saransh.work.RecurringWork;

/**
 * Reads reports of what came back from the mailbox that they are sent to (IMAP). Each message is taken in first and then marked as
 * read, or moved; whoever is stopped in between takes it in once more, which changes nothing.
 */
@ApplicationScoped
class BounceMailbox implements RecurringWork {

    private static final Logger LOG = System.getLogger(BounceMailbox.class.getName());

    /** At a time; the rest has its turn after the pause. */
    private static final int MOST = 500;

    private static final int MOST_BYTES = 1_000_000;

    @Inject
    Bounces bounces;

    @Inject
    @ConfigProperty(name = "saransh.bounces.imap.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "saransh.bounces.imap.port")
    int port;

    @Inject
    @ConfigProperty(name = "saransh.bounces.imap.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "saransh.bounces.imap.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "saransh.bounces.imap.security")
    String security;

    @Inject
    @ConfigProperty(name = "saransh.bounces.imap.folder")
    String folder;

    @Inject
    @ConfigProperty(name = "saransh.bounces.imap.done")
    Optional<String> done;

    @Inject
    @ConfigProperty(name = "saransh.bounces.imap.pause")
    Duration pause;

    @Inject
    @ConfigProperty(name = "saransh.bounces.imap.timeout")
    Duration timeout;

    private volatile boolean inTrouble;

    void check(@Observes Startup start) {
        if (!security.matches("tls|starttls|none")) {
            throw new IllegalStateException("saransh.bounces.imap.security is '" + security
                    + "': write tls, starttls, or none where the mailbox is on this machine");
        }
    }

    @Override
    public String name() {
        return "bounce-mailbox";
    }

    @Override
    public Lane lane() {
        return Lane.MAIL;
    }

    @Override
    public Duration pause() {
        return pause;
    }

    @Override
    public void run() {
        if (host.filter(name -> !name.isBlank()).isEmpty()) {
            return;
        }
        try {
            read();
            inTrouble = false;
        } catch (MessagingException notRead) {
            if (!inTrouble) {
                LOG.log(
                        Level.WARNING,
                        "The mailbox of what came back ({0}) cannot be read, which is tried again every {1}: {2}",
                        host.orElseThrow(),
                        pause,
                        LogText.of(notRead.getMessage()));
            }
            inTrouble = true;
        }
    }

    private void read() throws MessagingException {
        String protocol = security.equals("tls") ? "imaps" : "imap";
        try (Store store = Session.getInstance(settings(protocol)).getStore(protocol)) {
            store.connect(host.orElseThrow(), port, user.orElse(""), password.orElse(""));
            try (Folder reports = store.getFolder(folder)) {
                reports.open(Folder.READ_WRITE);
                Message[] unread = reports.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (int i = 0; i < Math.min(MOST, unread.length); i++) {
                    take(unread[i], reports, store);
                }
            }
        }
    }

    private void take(Message message, Folder reports, Store store) throws MessagingException {
        if (message.getSize() <= MOST_BYTES) {
            Bounces.Outcome outcome = bounces.take(bytes(message));
            LOG.log(Level.DEBUG, "A report in the mailbox: {0}", outcome);
        }
        message.setFlag(Flags.Flag.SEEN, true);
        Optional<String> place = done.filter(name -> !name.isBlank());
        if (place.isPresent()) {
            reports.copyMessages(new Message[] {message}, store.getFolder(place.get()));
            message.setFlag(Flags.Flag.DELETED, true);
        }
    }

    private static byte[] bytes(Message message) throws MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(bytes);
        } catch (IOException cut) {
            throw new MessagingException("A message was cut off", cut);
        }
        return bytes.toByteArray();
    }

    /** Every wait ends, and no certificate is taken on trust. */
    private Properties settings(String protocol) {
        Properties settings = new Properties();
        String start = "mail." + protocol + ".";
        String millis = Long.toString(timeout.toMillis());
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout", "connectionpooltimeout"}) {
            settings.setProperty(start + wait, millis);
        }
        settings.setProperty(start + "peek", "true");
        settings.setProperty(start + "ssl.checkserveridentity", "true");
        settings.setProperty(start + "ssl.protocols", "TLSv1.3 TLSv1.2");
        settings.setProperty(start + "starttls.enable", Boolean.toString(security.equals("starttls")));
        settings.setProperty(start + "starttls.required", Boolean.toString(security.equals("starttls")));
        return settings;
    }
}
