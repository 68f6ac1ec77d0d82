package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The brief as it arrives by mail. */
@ExtendWith(TwoServers.class)
class DeliveryIT {

    @Test
    void the_current_edition_reaches_the_list_once_with_the_stored_pdf_attached() throws Exception {
        LiveServer server = TwoServers.postgres();
        server.await(
                "an accepted delivery",
                () -> server.json("/api/deliveries?state=accepted").get("total").asInt() >= 1);
        JsonNode delivery = server.find(
                "/api/deliveries?state=accepted", any -> any.get("id").asLong() == 1);
        MimeMessage message = received(delivery.get("messageId").asText());
        assertThat(message.getRecipients(Message.RecipientType.TO)).hasSize(1);
        assertThat(message.getRecipients(Message.RecipientType.TO)[0].toString())
                .isEqualTo("First reader <" + TwoServers.RECIPIENT + ">");
        assertThat(message.getSubject()).startsWith("Critical minerals: weekly brief, week ending ");
        assertThat(message.getMessageID()).isEqualTo(delivery.get("messageId").asText());
        assertThat(delivery.get("address").asText()).isEqualTo(TwoServers.RECIPIENT);
        MimeMultipart whole = (MimeMultipart) message.getContent();
        MimeMultipart bodies = (MimeMultipart) whole.getBodyPart(0).getContent();
        assertThat(bodies.getContentType()).startsWith("multipart/alternative");
        assertThat((String) bodies.getBodyPart(0).getContent())
                .contains("Key points")
                .contains("Nayakkarpatti");
        assertThat((String) bodies.getBodyPart(1).getContent()).contains("<li>").contains("Nayakkarpatti");
        assertThat(attachment(whole))
                .isEqualTo(server.get("/api/editions/" + delivery.get("edition").asLong() + "/renditions/en.pdf")
                        .body());
    }

    @Test
    void without_a_mail_server_the_message_lies_in_the_outbox_folder() throws Exception {
        LiveServer server = TwoServers.h2();
        server.await(
                "an accepted delivery",
                () -> server.json("/api/deliveries?state=accepted").get("total").asInt() >= 1);
        JsonNode delivery = server.find("/api/deliveries", any -> any.get("id").asLong() == 1);
        assertThat(delivery.get("detail").asText()).contains("no mail server is set");
        Path file = server.data().resolve("outbox/delivery-1.eml");
        try (InputStream eml = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), eml);
            assertThat(message.getMessageID())
                    .isEqualTo(delivery.get("messageId").asText());
            assertThat(attachment((MimeMultipart) message.getContent()))
                    .isEqualTo(server.get(
                                    "/api/editions/" + delivery.get("edition").asLong() + "/renditions/en.pdf")
                            .body());
        }
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).noneMatch(other -> other.toString().endsWith(".part"));
        }
    }

    @Test
    void publishing_twice_sends_nothing_twice() {
        LiveServer server = TwoServers.postgres();
        int before = server.json("/api/deliveries").get("total").asInt();
        long edition = server.json("/api/briefs/weekly").get("latest").get("id").asLong();
        assertThat(server.post("/api/editions/" + edition + "/publish", "").statusCode())
                .isEqualTo(200);
        assertThat(server.json("/api/deliveries").get("total").asInt()).isEqualTo(before);
    }

    @Test
    void lists_and_subscriptions_can_be_read_on_both_databases() {
        for (LiveServer server : TwoServers.both()) {
            assertThat(server.json("/api/lists/weekly-readers/members")
                            .get("items")
                            .findValuesAsText("id"))
                    .contains("first-reader");
            assertThat(server.json("/api/subscriptions/weekly-en-pdf")
                            .get("formats")
                            .toString())
                    .isEqualTo("[\"pdf\"]");
            assertThat(server.get("/api/deliveries/1").statusCode()).isEqualTo(200);
        }
    }

    /** The one message of that identity; the server may have sent others for other editions. */
    private static MimeMessage received(String messageId) throws MessagingException {
        List<MimeMessage> received = new ArrayList<>();
        for (MimeMessage message : TwoServers.mail().getReceivedMessages()) {
            if (messageId.equals(message.getMessageID())) {
                received.add(message);
            }
        }
        assertThat(received).hasSize(1);
        return received.get(0);
    }

    private static byte[] attachment(MimeMultipart whole) throws MessagingException, IOException {
        BodyPart attachment = whole.getBodyPart(1);
        assertThat(attachment.getFileName()).matches("saransh-weekly-\\d{4}-\\d{2}-\\d{2}\\.en\\.pdf");
        try (InputStream content = attachment.getInputStream()) {
            return content.readAllBytes();
        }
    }
}
