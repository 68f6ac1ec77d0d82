package org.saransh.distribution;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.saransh.smtp.DkimSigner;
import org.saransh.smtp.WireMessage;

/**
 * A message as bytes: headers and texts of its own, and enclosures that it shares with others. The same delivery gives the same
 * bytes each time.
 */
final class Letter {

    private static final String UTF_8 = "UTF-8";
    private static final String END = "\r\n";

    private final byte[] headers;
    private final byte[] texts;
    private final List<Enclosure> enclosures;
    private final String divider;

    private Letter(byte[] headers, byte[] texts, List<Enclosure> enclosures, String divider) {
        this.headers = headers;
        this.texts = texts;
        this.enclosures = enclosures;
        this.divider = divider;
    }

    /**
     * Writes a message.
     *
     * @param message its headers; the content is given by the others
     * @param html null: plain text alone
     * @param signer null: nobody signs
     */
    static Letter of(
            NumberedMessage message, String plain, String html, List<Enclosure> enclosures, DkimSigner signer) {
        String mark = message.mark();
        try {
            ByteArrayOutputStream texts = new ByteArrayOutputStream();
            texts.write(ascii("--" + mark + "-mixed" + END));
            texts.write(bodies(plain, html, mark));
            message.setHeader("MIME-Version", "1.0");
            message.setHeader("Content-Type", "multipart/mixed; boundary=\"" + mark + "-mixed\"");
            Letter unsigned = new Letter(
                    headers(message, ""), texts.toByteArray(), List.copyOf(enclosures), END + "--" + mark + "-mixed");
            if (signer == null) {
                return unsigned;
            }
            String signature = signer.header(
                    Collections.list(message.getAllHeaderLines()),
                    unsigned.body(),
                    message.getSentDate().toInstant());
            return new Letter(headers(message, signature), unsigned.texts, unsigned.enclosures, unsigned.divider);
        } catch (MessagingException | IOException impossible) {
            throw new IllegalStateException("A message cannot be written into memory", impossible);
        }
    }

    private static byte[] headers(NumberedMessage message, String first) throws MessagingException {
        StringBuilder headers = new StringBuilder(first);
        Collections.list(message.getAllHeaderLines())
                .forEach(line -> headers.append(line).append(END));
        return headers.append(END).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bodies(String plain, String html, String mark) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (html == null) {
            body(plain, "plain").writeTo(bytes);
            return bytes.toByteArray();
        }
        MimeMultipart bodies = new Divided(mark + "-texts", body(plain, "plain"), body(html, "html"));
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(bodies);
        part.setHeader("Content-Type", bodies.getContentType());
        part.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static MimeBodyPart body(String text, String subtype) throws MessagingException {
        MimeBodyPart body = new MimeBodyPart();
        body.setText(text, UTF_8, subtype);
        body.setHeader("Content-Type", "text/" + subtype + "; charset=" + UTF_8);
        body.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return body;
    }

    /** Everything after the headers. */
    private List<byte[]> body() {
        List<byte[]> body = new ArrayList<>();
        body.add(texts);
        for (Enclosure enclosure : enclosures) {
            body.add(ascii(divider + END));
            body.add(enclosure.part());
        }
        body.add(ascii(divider + "--" + END));
        return body;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** As it goes over the wire; enclosures lie in that form already. */
    WireMessage wire() {
        List<byte[]> parts = new ArrayList<>();
        parts.add(WireMessage.wire(headers));
        parts.add(WireMessage.wire(texts));
        for (Enclosure enclosure : enclosures) {
            parts.add(ascii(divider + END));
            parts.add(enclosure.part());
        }
        parts.add(ascii(divider + "--" + END));
        return new WireMessage(parts);
    }

    /** As a file. */
    void writeTo(OutputStream out) throws IOException {
        out.write(headers);
        for (byte[] part : body()) {
            out.write(part);
        }
    }

    /** Parts with a dividing line of our own, so that it is the same each time. */
    private static final class Divided extends MimeMultipart {

        Divided(String mark, MimeBodyPart... parts) throws MessagingException {
            super("alternative", parts);
            contentType = "multipart/alternative; boundary=\"" + mark + "\"";
        }
    }
}
