package org.saransh.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.saransh.brief.Digest;
import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;
import org.saransh.brief.StoredRendition;
import org.saransh.brief.Wording;
import org.saransh.reference.Json;

class LetterTest {

    private static final Session MAIL = Session.getInstance(new Properties());

    @Test
    void a_subscriber_to_the_hindi_brief_gets_a_hindi_letter() throws Exception {
        MimeMessage message = sent(Language.HI);
        assertThat(message.getSubject()).isEqualTo("महत्वपूर्ण खनिज: साप्ताहिक सार-पत्र, 28.06.2024 को समाप्त सप्ताह");
        assertThat(message.getHeader("Content-Language")).containsExactly("hi-IN");
        MimeMultipart whole = (MimeMultipart) message.getContent();
        MimeMultipart bodies = (MimeMultipart) whole.getBodyPart(0).getContent();
        assertThat((String) bodies.getBodyPart(0).getContent())
                .contains("28.06.2024 23:59 भा.मा.स. तक ज्ञात जानकारी")
                .contains("मुख्य बिंदु")
                .contains(
                        "- Katghora Lithium and REE Block: ट्रांच I में प्रेषित खनिज के मूल्य के 76.05\u00a0% पर Maiki South Mining Pvt Ltd को नीलाम।")
                .contains("पूरा सार-पत्र saransh.hi.pdf के रूप में संलग्न है।")
                .doesNotContain("Key points");
        assertThat((String) bodies.getBodyPart(1).getContent())
                .contains("<html lang=\"hi-IN\">")
                .contains("<li>Katghora Lithium and REE Block: ट्रांच I में");
        assertThat(whole.getBodyPart(1).getFileName()).isEqualTo("saransh.hi.pdf");
    }

    /** The letter as the reader's mail system gets it. */
    private static MimeMessage sent(Language language) throws MessagingException, IOException {
        MailSettings settings = new MailSettings();
        settings.session = MAIL;
        settings.from = "Saransh <saransh@localhost>";
        settings.publicUrl = "http://localhost:9080";
        Digest digest = digest();
        StoredRendition file = new StoredRendition("saransh.hi.pdf", "application/pdf", "0", new byte[] {1});
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        new Letter(delivery(language), digest, file, Wording.of(digest.brief(), language), settings)
                .message()
                .writeTo(written);
        return new MimeMessage(MAIL, new ByteArrayInputStream(written.toByteArray()));
    }

    private static DeliveryView delivery(Language language) {
        Instant then = Instant.parse("2024-07-01T02:30:00Z");
        return new DeliveryView(
                1,
                1L,
                null,
                "weekly-hi-pdf",
                "reader",
                "reader@saransh.example",
                language,
                OutputFormat.PDF,
                DeliveryState.READY,
                then,
                0,
                null,
                "<1@saransh.example>",
                then);
    }

    private static Digest digest() throws IOException {
        try (InputStream stored = LetterTest.class.getResourceAsStream("/brief/weekly-2024-06-28.json")) {
            return Json.read(new String(stored.readAllBytes(), StandardCharsets.UTF_8), Digest.class);
        }
    }
}
