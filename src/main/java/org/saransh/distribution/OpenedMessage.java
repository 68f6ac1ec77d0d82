package org.saransh.distribution;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.saransh.storage.Sha256;

/**
 * A message taken apart: its headers as they are sent, its text as a reader sees it, and what is enclosed.
 *
 * @param text the plain one
 */
public record OpenedMessage(List<Line> headers, String text, List<Enclosed> enclosed, int size) {

    public record Line(String name, String value) {}

    /** @param size bytes */
    public record Enclosed(String name, String type, int size, String sha256) {}

    static OpenedMessage of(byte[] bytes) {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            List<Line> headers = new ArrayList<>();
            for (Header header : Collections.list(message.getAllHeaders())) {
                headers.add(new Line(header.getName(), header.getValue()));
            }
            StringBuilder text = new StringBuilder();
            List<Enclosed> enclosed = new ArrayList<>();
            open(message, text, enclosed);
            return new OpenedMessage(headers, text.toString(), enclosed, bytes.length);
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException("A message of our own cannot be read", unreadable);
        }
    }

    private static void open(Part part, StringBuilder text, List<Enclosed> enclosed)
            throws IOException, MessagingException {
        if (part.getContent() instanceof Multipart several) {
            for (int place = 0; place < several.getCount(); place++) {
                BodyPart one = several.getBodyPart(place);
                open(one, text, enclosed);
            }
        } else if (part.getFileName() != null) {
            byte[] content = part.getInputStream().readAllBytes();
            enclosed.add(new Enclosed(
                    part.getFileName(),
                    part.getContentType().replaceAll(";.*", "").strip(),
                    content.length,
                    Sha256.of(content)));
        } else if (part.isMimeType("text/plain")) {
            text.append(part.getContent());
        }
    }
}
