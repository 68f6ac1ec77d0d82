package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.BodyPart;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saransh.distribution.Signed;

/** What people are told who have to do something: approvers, owners of schedules, and those who look after the service. */
@ExtendWith(TwoServers.class)
class NoticesIT {

    private static final String REPORT =
            """
            From: MAILER-DAEMON@relay.example
            To: %s
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; relay.example

            Final-Recipient: rfc822; gone@mines.example
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 Nobody lives here (%s)

            --b--
            """;

    @Test
    void approvers_are_told_of_a_draft_and_again_when_it_is_held_each_time_once() throws Exception {
        LiveServer server = TwoServers.postgres();
        long edition = LiveServer.json(server.post(
                        "/api/briefs/minister/editions",
                        "{\"asAt\": \"2024-09-30\", \"parameters\": {\"state\": \"ODISHA\"}}"))
                .get("id")
                .asLong();
        String draft = "/api/editions/" + edition + "/";
        MimeMessage asked = only("under.secretary@mines.example", "Approval needed: ", draft);
        assertThat(asked.getSubject()).contains(" / अनुमोदन आवश्यक: ");
        assertThat(asked.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(text(asked))
                .contains("A draft waits for the approval of a second person.")
                .contains("Drafted by: A. Rao")
                .contains("/api/editions/" + edition + "/renditions/en.pdf")
                .contains("To approve it: POST ")
                .contains("एक प्रारूप दूसरे व्यक्ति के अनुमोदन की प्रतीक्षा में है।")
                .contains("/api/editions/" + edition + "/renditions/hi.pdf");
        sql("update edition_approval set deadline = now() where edition_id = " + edition);
        MimeMessage held = only("under.secretary@mines.example", "Held, not approved in time: ", draft);
        assertThat(text(held)).contains("/api/editions/" + edition + "/release").contains("यह रोक दिया गया है");
        assertThat(held.getMessageID()).isNotEqualTo(asked.getMessageID());
        assertThat(said("under.secretary@mines.example", "", draft)).hasSize(2);
        assertThat(server.find(
                                "/api/deliveries?address=under.secretary",
                                one -> one.has("notice")
                                        && one.get("state").asText().equals("ACCEPTED"))
                        .has("edition"))
                .isFalse();
    }

    @Test
    void the_owner_of_a_schedule_is_told_why_an_occurrence_is_held_and_what_to_do() throws Exception {
        LiveServer server = TwoServers.postgres();
        String schedule = "{\"title\":\"Gated\",\"brief\":\"weekly\",\"rule\":{\"kind\":\"WEEKDAYS\",\"weekdays\":"
                + "[\"MONDAY\"]},\"time\":\"08:00\",\"zone\":\"Asia/Kolkata\",\"owner\":\"Desk officer\","
                + "\"freshness\":{\"offerings\":1},\"ownerMail\":\"%s\"}";
        assertThat(server.post(
                                "/api/schedules",
                                "{\"id\":\"owned\",\"schedule\":" + schedule.formatted("no address") + "}")
                        .statusCode())
                .isEqualTo(422);
        String twoLines = schedule.formatted("desk@mines.example").replace("Gated", "Gated\\u2028Bcc: x@else.example");
        assertThat(server.post("/api/schedules", "{\"id\":\"owned\",\"schedule\":" + twoLines + "}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(server.post(
                                "/api/schedules",
                                "{\"id\":\"owned\",\"schedule\":" + schedule.formatted("desk@mines.example") + "}")
                        .statusCode())
                .isEqualTo(201);
        sql("insert into occurrence (id, schedule_id, due_at, state, planned_at) values (900000900, 'owned', now() +"
                + " interval '10 days', 'PLANNED', now())");
        sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) values"
                + " ('occurrence', '900000900', now(), false, 1)");
        MimeMessage held = only("desk@mines.example", "Held: Gated");
        assertThat(held.getHeader("Bcc")).isNull();
        assertThat(text(held))
                .contains("Reason: ")
                .contains("the register offerings was last confirmed or changed at")
                .contains("/api/occurrences/900000900/release")
                .contains("समय-सारणी: Gated");
        server.post("/api/schedules/owned/pause", "");
    }

    @Test
    void reports_in_the_mailbox_are_read_once_and_two_hard_ones_suspend_with_a_notice() throws Exception {
        LiveServer server = TwoServers.postgres();
        assertThat(server.post(
                                "/api/recipients",
                                "{\"id\":\"gone\",\"name\":\"Gone\",\"address\":\"gone@mines.example\"}")
                        .statusCode())
                .isEqualTo(201);
        List<Long> deliveries = List.of(900_001L, 900_002L);
        for (long delivery : deliveries) {
            sql(
                    "insert into delivery (id, edition_id, recipient_id, address, language, state, message_id, message_date,"
                            + " attempts, state_since) select " + delivery + ", max(id) - " + (delivery - 900_001)
                            + ", 'gone', 'gone@mines.example', 'EN', 'ACCEPTED', '<" + delivery
                            + "@mines.example>', now(), 1, now() from edition");
        }
        Signed signed = new Signed(server.data());
        GreenMailUser mailbox = TwoServers.mail().getUserManager().getUser("bounces");
        mailbox.deliver(message(REPORT.formatted(TwoServers.BOUNCES, "forged")));
        mailbox.deliver(message(REPORT.formatted("bounces+900001-00112233445566778899@mines.example", "forged too")));
        mailbox.deliver(message(REPORT.formatted(signed.bounces(TwoServers.BOUNCES, 900_001), "first")));
        server.await("the first report", () -> state(server, 900_001).equals("BOUNCED"));
        assertThat(server.json("/api/recipients/gone").get("state").asText()).isEqualTo("ACTIVE");
        mailbox.deliver(message(REPORT.formatted(signed.bounces(TwoServers.BOUNCES, 900_001), "first")));
        mailbox.deliver(message(REPORT.formatted(signed.bounces(TwoServers.BOUNCES, 900_002), "second")));
        server.await(
                "the suspension",
                () -> server.json("/api/recipients/gone").get("state").asText().equals("SUSPENDED"));
        assertThat(server.json("/api/deliveries/900001").get("detail").asText())
                .contains("550 5.1.1 Nobody lives here (first)");
        server.await("all to be read", () -> unread(mailbox) == 0);
        MimeMessage told = only(TwoServers.OWNER, "Suspended: Gone");
        assertThat(text(told))
                .contains("gone@mines.example")
                .contains("(second)")
                .contains("/api/recipients/gone");
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from bounce where delivery_id >= 900001")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(2);
        }
    }

    @Test
    void mail_to_a_foreign_domain_waits_for_a_second_person() throws Exception {
        LiveServer server = TwoServers.postgres();
        for (String address : List.of("out@abroad.test", "inside@mines.example")) {
            String id = address.substring(0, address.indexOf('@'));
            assertThat(server.post(
                                    "/api/recipients",
                                    "{\"id\":\"" + id + "\",\"name\":\"" + id + "\",\"address\":\"" + address + "\"}")
                            .statusCode())
                    .isEqualTo(201);
        }
        sql("insert into delivery (id, edition_id, recipient_id, address, language, formats, state, run_key, due_at,"
                + " message_id, message_date, attempts, state_since) select 900010, max(id), 'out', 'out@abroad.test',"
                + " 'EN', 'PDF', 'READY', 'edition-900010', now(), '<900010@mines.example>', now(), 0, now() from edition"
                + " where state = 'PUBLISHED'");
        server.await("the message to be held", () -> state(server, 900_010).equals("HELD"));
        assertThat(server.json("/api/deliveries/900010").get("detail").asText())
                .contains("outside saransh.mail.own, and two people must let mail go there");
        assertThat(server.post("/api/recipients/inside/admit", "{}").statusCode())
                .isEqualTo(409);
        String admit = "/api/recipients/out/admit";
        assertThat(server.post(admit, "{}").statusCode()).isEqualTo(200);
        assertThat(server.post(admit, "{}").statusCode()).isEqualTo(422);
        server.post("/api/deliveries/900010/resend", "{}");
        server.await("the message to be held again", () -> server.json("/api/deliveries/900010")
                .get("detail")
                .asText()
                .contains("a second person besides A. Rao"));
        assertThat(to("out@abroad.test")).isEmpty();
        assertThat(LiveServer.json(server.postAs("B. Sen", admit, "{}"))
                        .get("admittedBy")
                        .asText())
                .isEqualTo("B. Sen");
        server.post("/api/deliveries/900010/resend", "{}");
        server.await("the message to go", () -> state(server, 900_010).equals("ACCEPTED"));
        assertThat(to("out@abroad.test")).hasSize(1);
    }

    private static long unread(GreenMailUser mailbox) {
        try {
            MailFolder inbox =
                    TwoServers.mail().getManagers().getImapHostManager().getInbox(mailbox);
            return inbox.getMessages().stream()
                    .filter(one -> !one.getFlags().contains(Flags.Flag.SEEN))
                    .count();
        } catch (FolderException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static String state(LiveServer server, long delivery) {
        return server.json("/api/deliveries/" + delivery).get("state").asText();
    }

    private static MimeMessage message(String text) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** The one message to the address whose subject begins so, as soon as it is there. */
    private static MimeMessage only(String address, String subject) {
        return only(address, subject, "");
    }

    /** @param part of its text */
    private static MimeMessage only(String address, String subject, String part) {
        TwoServers.postgres().await("a message to " + address + ": " + subject, () -> !said(address, subject, part)
                .isEmpty());
        List<MimeMessage> found = said(address, subject, part);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<MimeMessage> said(String address, String subject, String part) {
        return to(address).stream()
                .filter(one -> subject(one).startsWith(subject) && text(one).contains(part))
                .toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<MimeMessage> to(String address) {
        return Arrays.stream(TwoServers.mail().getReceivedMessages())
                .filter(one -> {
                    try {
                        return one.getAllRecipients() != null
                                && one.getAllRecipients()[0].toString().contains(address);
                    } catch (MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    private static String text(MimeMessage message) {
        try {
            BodyPart body = ((MimeMultipart) message.getContent()).getBodyPart(0);
            return (String) body.getContent();
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(TwoServers.databaseUrl(), "postgres", "");
    }

    private static void sql(String text) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(text);
        }
    }
}
