package org.saransh.distribution;

import jakarta.mail.MessagingException;
import jakarta.mail.util.StreamProvider;
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

    /** Looking for it takes longer than what it does for one message. */
    private static final StreamProvider ENCODERS = StreamProvider.provider();

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

    private static byte[] bodies(String plain, String html, String mark) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (html == null) {
            body(plain, "plain", bytes);
            return bytes.toByteArray();
        }
        String divider = "--" + mark + "-texts";
        bytes.write(ascii("Content-Type: multipart/alternative; boundary=\"" + mark + "-texts\"" + END + END));
        bytes.write(ascii(divider + END));
        body(plain, "plain", bytes);
        bytes.write(ascii(END + divider + END));
        body(html, "html", bytes);
        bytes.write(ascii(END + divider + "--" + END));
        return bytes.toByteArray();
    }

    private static void body(String text, String subtype, ByteArrayOutputStream bytes) throws IOException {
        bytes.write(ascii("Content-Type: text/" + subtype + "; charset=UTF-8" + END
                + "Content-Transfer-Encoding: quoted-printable" + END + END));
        OutputStream printable = ENCODERS.outputQP(bytes);
        printable.write(text.getBytes(StandardCharsets.UTF_8));
        printable.flush();
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
}
