package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.saransh.storage.SaranshHome;

/** Hands messages to the mail server, or writes them to the outbox folder when there is none. */
@ApplicationScoped
class Mailer {

    static final String OUTBOX = "outbox";

    @Inject
    MailSettings settings;

    @Inject
    SaranshHome home;

    /**
     * Sends the message and says who took it over.
     *
     * @param name of the file, when it becomes one
     */
    String send(MimeMessage message, String name) throws MessagingException, IOException {
        if (settings.server()) {
            Transport.send(message);
            return "accepted by " + settings.serverName();
        }
        Path file = home.folder(OUTBOX).resolve(name);
        Path unfinished = file.resolveSibling(name + ".part");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            message.writeTo(out);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return "written to " + OUTBOX + "/" + name + ", because no mail server is set";
    }
}
