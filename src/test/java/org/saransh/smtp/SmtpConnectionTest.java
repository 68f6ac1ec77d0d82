package org.saransh.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.saransh.smtp.MailServer.Security;
import org.saransh.smtp.RecordingServer.Manner;

/** How far a message gets, with a server that behaves and misbehaves. */
class SmtpConnectionTest {

    private static final Duration SHORT = Duration.ofMillis(700);
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final String TEXT = "Subject: A\r\n\r\n.begins with a dot\r\n..\r\nends\r\n";

    private final RecordingServer server = new RecordingServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private MailServer mailServer(Security security) {
        return new MailServer(
                "localhost",
                server.port(),
                security,
                null,
                "",
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                PATIENT,
                SHORT,
                PATIENT);
    }

    private SmtpConnection connection() throws SmtpFailure {
        return new SmtpConnection(mailServer(Security.NONE), "saransh.example");
    }

    private static Envelope to(String address) {
        return new Envelope("saransh@saransh.example", address, "delivery-1");
    }

    private static WireMessage message() {
        return new WireMessage(List.of(WireMessage.wire(TEXT.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void messages_go_one_after_another_over_one_connection_and_arrive_byte_for_byte() throws SmtpFailure {
        for (String[] offers : new String[][] {{"PIPELINING", "SIZE 1000000", "DSN"}, {"8BITMIME"}}) {
            server.offering(offers);
            int before = server.connections();
            try (SmtpConnection connection = connection()) {
                for (int i = 0; i < 3; i++) {
                    assertThat(connection
                                    .send(to("reader" + i + "@mines.example"), message())
                                    .toString())
                            .startsWith("250 2.0.0 Ok: queued as ");
                }
            }
            assertThat(server.connections()).isEqualTo(before + 1);
        }
        assertThat(server.taken()).hasSize(6).allSatisfy(taken -> assertThat(
                        new String(taken.text(), StandardCharsets.UTF_8))
                .isEqualTo(TEXT));
        assertThat(server.commands())
                .contains(
                        "MAIL FROM:<saransh@saransh.example> SIZE=" + message().size() + " RET=HDRS ENVID=delivery-1")
                .contains("RCPT TO:<reader1@mines.example> NOTIFY=FAILURE,DELAY")
                .contains("RCPT TO:<reader1@mines.example>")
                .contains("QUIT");
    }

    @Test
    void a_refusal_keeps_the_servers_words_and_the_connection() throws SmtpFailure {
        server.behave("gone@mines.example", Manner.REFUSE);
        server.behave("later@mines.example", Manner.DEFER);
        server.behave("large@mines.example", Manner.TOO_LARGE);
        try (SmtpConnection connection = connection()) {
            SmtpFailure gone = failure(connection, "gone@mines.example");
            assertThat(gone).hasMessage("RECIPIENT: 550 5.1.1 Nobody lives here");
            assertThat(gone.permanent()).isTrue();
            assertThat(gone.ofServer()).isFalse();
            SmtpFailure later = failure(connection, "later@mines.example");
            assertThat(later.reply().transientFailure()).isTrue();
            assertThat(later.permanent()).isFalse();
            SmtpFailure large = failure(connection, "large@mines.example", longMessage());
            assertThat(large.tooLarge()).isTrue();
            assertThat(large.uncertain()).isFalse();
            assertThat(connection.usable()).isTrue();
            connection.send(to("reader@mines.example"), message());
        }
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.taken()).extracting(RecordingServer.Taken::to).containsExactly("reader@mines.example");
    }

    @Test
    void only_silence_after_the_final_dot_leaves_it_open_whether_a_message_was_taken() throws SmtpFailure {
        for (Manner manner : List.of(Manner.CUT_IN_TEXT, Manner.HANG, Manner.LEAVE, Manner.CUT_AFTER_DOT)) {
            server.behave(manner);
            try (SmtpConnection connection = connection()) {
                SmtpFailure failure = failure(connection, "reader@mines.example", longMessage());
                assertThat(failure.uncertain()).as(manner + ": " + failure).isEqualTo(manner == Manner.CUT_AFTER_DOT);
                assertThat(failure.ofServer()).as(manner.name()).isTrue();
                assertThat(connection.usable()).as(manner.name()).isFalse();
                if (manner == Manner.LEAVE) {
                    assertThat(failure).hasMessage("RECIPIENT: 421 4.3.2 Closing");
                }
            }
        }
        assertThat(server.taken()).hasSize(1).allMatch(taken -> !taken.answered());
    }

    /** So long that the server can cut it before its end was sent. */
    private static WireMessage longMessage() {
        byte[] line =
                "0123456789012345678901234567890123456789\r\n".repeat(200_000).getBytes(StandardCharsets.US_ASCII);
        return new WireMessage(List.of(WireMessage.wire(TEXT.getBytes(StandardCharsets.UTF_8)), line));
    }

    @Test
    void what_is_too_large_for_the_server_is_not_sent() throws SmtpFailure {
        server.offering("SIZE 10");
        try (SmtpConnection connection = connection()) {
            assertThat(failure(connection, "reader@mines.example").tooLarge()).isTrue();
        }
        assertThat(server.commands()).noneMatch(line -> line.startsWith("MAIL"));
    }

    @Test
    void without_the_tls_that_is_demanded_nothing_is_said() {
        assertThatThrownBy(() -> new SmtpConnection(mailServer(Security.STARTTLS), "saransh.example"))
                .hasMessageContaining("offers no TLS");
        server.offering("STARTTLS");
        assertThatThrownBy(() -> new SmtpConnection(mailServer(Security.STARTTLS), "saransh.example"))
                .isInstanceOf(SmtpFailure.class);
        assertThat(server.commands()).noneMatch(line -> line.startsWith("MAIL") || line.startsWith("AUTH"));
    }

    @Test
    void a_server_that_takes_nothing_does_not_hold_a_message_for_ever() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0)) {
            MailServer silent = new MailServer(
                    "localhost", deaf.getLocalPort(), Security.NONE, null, "", null, SHORT, SHORT, SHORT);
            assertThatThrownBy(() -> new SmtpConnection(silent, "saransh.example"))
                    .isInstanceOfSatisfying(SmtpFailure.class, failure -> assertThat(failure.stage())
                            .isEqualTo(Stage.GREETING));
        }
    }

    @Test
    void nothing_that_could_begin_a_line_gets_into_an_address() {
        Stream.of(
                        "reader@mines.example\r\nRCPT TO:<other@mines.example>",
                        "reader@mines.example> NOTIFY=NEVER <",
                        "reader\u2028@mines.example",
                        "reader@mines.example, other@mines.example",
                        "reader",
                        "@mines.example",
                        "\"a b\"@mines.example",
                        "r".repeat(300) + "@mines.example")
                .forEach(address -> assertThatThrownBy(() -> to(address))
                        .as(address)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageNotContaining("\n"));
        assertThatThrownBy(() -> new Envelope("a@b.example", "c@d.example", "1\r\nDATA"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_address_in_another_script_goes_as_utf_8_to_servers_that_take_it_and_to_no_other() throws SmtpFailure {
        try (SmtpConnection connection = connection()) {
            SmtpFailure refused = failure(connection, "ऊषा@mines.example");
            assertThat(refused).hasMessageContaining("553 5.6.7").hasMessageContaining("ASCII");
            assertThat(refused.permanent()).isTrue();
            connection.send(to("reader@mines.example"), message());
        }
        server.offering("PIPELINING", "SMTPUTF8", "DSN");
        for (String address : List.of("ऊषा@mines.example", "reader\u760D\u760Ax@mines.example")) {
            try (SmtpConnection connection = connection()) {
                connection.send(to(address), message());
            }
            assertThat(server.commands().stream()
                            .map(line ->
                                    new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)))
                    .contains("RCPT TO:<" + address + ">")
                    .anyMatch(line -> line.startsWith("MAIL FROM") && line.endsWith(" SMTPUTF8"));
        }
        assertThat(server.taken()).hasSize(3);
    }

    private static SmtpFailure failure(SmtpConnection connection, String recipient) {
        return failure(connection, recipient, message());
    }

    private static SmtpFailure failure(SmtpConnection connection, String recipient, WireMessage message) {
        SmtpFailure failure = catchThrowableOfType(SmtpFailure.class, () -> connection.send(to(recipient), message));
        assertThat(failure).as(recipient).isNotNull();
        return failure;
    }
}
