package org.saransh.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.saransh.brief.Digest;
import org.saransh.brief.Language;
import org.saransh.brief.StoredRendition;
import org.saransh.brief.Wording;
import org.saransh.reference.Json;
import org.saransh.smtp.DkimSigner;

class LetterTest {

    private static final Session MAIL = Session.getInstance(new Properties());
    private static final Instant THEN = Instant.parse("2024-07-01T02:30:00Z");

    @Test
    void a_subscriber_to_the_hindi_brief_gets_a_hindi_letter() throws Exception {
        MimeMessage message = read(letter(Language.HI, null, false, null));
        assertThat(message.getSubject()).isEqualTo("महत्वपूर्ण खनिज: साप्ताहिक सार-पत्र, 28.06.2024 को समाप्त सप्ताह");
        assertThat(message.getHeader("Content-Language")).containsExactly("hi-IN");
        assertThat(message.getHeader("Message-ID")).containsExactly("<1@saransh.example>");
        MimeMultipart whole = (MimeMultipart) message.getContent();
        MimeMultipart bodies = (MimeMultipart) whole.getBodyPart(0).getContent();
        assertThat((String) bodies.getBodyPart(0).getContent())
                .contains("28.06.2024 23:59 भा.मा.स. तक ज्ञात जानकारी")
                .contains("मुख्य बिंदु")
                .contains(
                        "- Katghora Lithium and REE Block: ट्रांच I में प्रेषित खनिज के मूल्य के 76.05\u00a0% पर Maiki South Mining Pvt Ltd को नीलाम।")
                .contains("पूरा सार-पत्र संलग्न है:")
                .contains("  saransh.hi.pdf")
                .doesNotContain("Key points");
        assertThat((String) bodies.getBodyPart(1).getContent())
                .contains("<html lang=\"hi-IN\">")
                .contains("<li>Katghora Lithium and REE Block: ट्रांच I में");
        assertThat(whole.getBodyPart(1).getFileName()).isEqualTo("saransh.hi.pdf");
        assertThat(whole.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(file().content());
    }

    @Test
    void a_correction_says_so_and_what_changed() throws Exception {
        MimeMessage message = read(letter(Language.EN, List.of("Katghora: 76.05 % → 76 %"), true, null));
        assertThat(message.getSubject()).startsWith("Correction: Critical minerals: weekly brief");
        MimeMultipart whole = (MimeMultipart) message.getContent();
        MimeMultipart bodies = (MimeMultipart) whole.getBodyPart(0).getContent();
        assertThat((String) bodies.getBodyPart(0).getContent())
                .contains("This edition puts an earlier one right.")
                .contains("- Katghora: 76.05 % → 76 %")
                .contains("To receive this brief no longer: https://saransh.example/unsubscribe/x");
        assertThat((String) bodies.getBodyPart(1).getContent())
                .contains("<a href=\"https://saransh.example/files/x\">");
    }

    @Test
    void the_same_delivery_gives_the_same_bytes_and_a_hostile_name_no_second_header() throws Exception {
        byte[] first = bytes(letter(Language.EN, null, false, null));
        assertThat(bytes(letter(Language.EN, null, false, null))).isEqualTo(first);
        String head = new String(first, StandardCharsets.UTF_8).split("\r\n\r\n", 2)[0];
        assertThat(head.lines().filter(line -> line.startsWith("Bcc:"))).isEmpty();
        assertThat(head.lines().filter(line -> line.startsWith("To:"))).hasSize(1);
        assertThat(read(letter(Language.EN, null, false, null)).getRecipients(Message.RecipientType.TO))
                .hasSize(1);
    }

    @Test
    void on_the_wire_a_letter_has_the_same_lines_with_dots_doubled() throws Exception {
        Letter letter = letter(Language.EN, null, false, null);
        assertThat(letter.wire().size()).isBetween((long) bytes(letter).length, bytes(letter).length + 50L);
        assertThat(new String(bytes(letter), StandardCharsets.ISO_8859_1)).doesNotContainPattern("[^\r]\n");
    }

    @Test
    void a_signed_letter_is_that_of_its_domain_until_anything_in_it_changes() throws Exception {
        for (String algorithm : List.of("RSA", "Ed25519")) {
            KeyPair keys = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
            Letter letter =
                    letter(Language.HI, null, false, new DkimSigner("saransh.example", "s1", keys.getPrivate()));
            byte[] bytes = bytes(letter);
            assertThat(DkimCheck.holds(bytes, keys.getPublic())).as(algorithm).isTrue();
            String text = new String(bytes, StandardCharsets.UTF_8);
            for (String changed : List.of(
                    text.replaceFirst("Subject: ", "Subject: not "),
                    text.replaceFirst("Date: Mon", "Date: Tue"),
                    text.replaceFirst("\r\n\r\n--", "\r\nReply-To: <other@else.example>\r\n\r\n--"),
                    text + "more")) {
                assertThat(DkimCheck.holds(changed.getBytes(StandardCharsets.UTF_8), keys.getPublic()))
                        .as(algorithm)
                        .isFalse();
            }
        }
    }

    private static Letter letter(Language language, List<String> correction, boolean link, DkimSigner signer)
            throws IOException, MessagingException {
        Digest digest = digest();
        MailSettings settings = new MailSettings();
        settings.from = "Saransh <saransh@saransh.example>";
        LetterText text = new LetterText(
                digest,
                Wording.of(digest.brief(), language),
                correction,
                List.of(link ? "https://saransh.example/files/x" : file().fileName()),
                link,
                "https://saransh.example",
                "https://saransh.example/unsubscribe/x");
        NumberedMessage message = NumberedMessage.of(delivery(language), settings, text.subject());
        return Letter.of(
                message,
                text.plain(),
                text.html(language.tag()),
                link ? List.of() : List.of(Enclosure.of(file())),
                signer);
    }

    private static StoredRendition file() {
        byte[] content = new byte[1_000];
        new Random(3).nextBytes(content);
        return new StoredRendition("saransh.hi.pdf", "application/pdf", "0", content);
    }

    private static byte[] bytes(Letter letter) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        letter.writeTo(written);
        return written.toByteArray();
    }

    /** The letter as the reader's mail system gets it. */
    private static MimeMessage read(Letter letter) throws MessagingException, IOException {
        return new MimeMessage(MAIL, new ByteArrayInputStream(bytes(letter)));
    }

    private static DeliveryView delivery(Language language) {
        return new DeliveryView(
                1,
                1L,
                null,
                null,
                "weekly-hi-pdf",
                "reader",
                "A. Reader\r\nBcc: other@else.example\u2028",
                "reader@saransh.example",
                language,
                List.of("pdf"),
                false,
                false,
                DeliveryState.READY,
                THEN,
                THEN,
                0,
                null,
                "<1@saransh.example>",
                THEN);
    }

    private static Digest digest() throws IOException {
        try (InputStream stored = LetterTest.class.getResourceAsStream("/brief/weekly-2024-06-28.json")) {
            return Json.read(new String(stored.readAllBytes(), StandardCharsets.UTF_8), Digest.class);
        }
    }
}
