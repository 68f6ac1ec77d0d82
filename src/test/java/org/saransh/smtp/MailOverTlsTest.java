package org.saransh.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saransh.smtp.MailServer.Security;

/** What a server learns that is not the one it claims to be, or that does not keep secrets. */
class MailOverTlsTest {

    private static final String SECRET = "the minister flies on Monday";
    private static final String PASSWORD = "open sesame";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Instant LATER = Instant.now().plus(Duration.ofDays(10));

    private static final MailCertificate AUTHORITY = new MailCertificate();

    /** What is wrong with a server that offers STARTTLS, or seems to. */
    enum Trap {
        STRIPPED,
        OTHER_NAME,
        EXPIRED,
        UNKNOWN_AUTHORITY,
        OLD_VERSION,
        REFUSED
    }

    @ParameterizedTest
    @EnumSource
    void nobody_learns_anything_who_does_not_prove_to_be_the_mail_server(Trap trap) throws Exception {
        try (Listener server = new Listener(trap)) {
            SmtpFailure failure = catchThrowableOfType(SmtpFailure.class, () -> send(server));
            assertThat(failure.stage()).as(failure.toString()).isEqualTo(Stage.SECURING);
            assertThat(failure.stage().beforeMessage())
                    .as("so that all mail waits")
                    .isTrue();
            assertThat(failure.permanent() && !failure.ofServer())
                    .as("no message is to blame")
                    .isFalse();
            assertThat(server.heard())
                    .startsWith("EHLO")
                    .doesNotContain("MAIL FROM")
                    .doesNotContain("reader@mines.example")
                    .doesNotContain("AUTH")
                    .doesNotContain(SECRET);
        }
    }

    @Test
    void the_right_server_gets_the_message_under_tls_only() throws Exception {
        try (Listener server = new Listener(null)) {
            assertThat(send(server)).isEqualTo("250 2.0.0 Ok");
            assertThat(server.heard()).contains("AUTH PLAIN").contains(SECRET);
            assertThat(server.inTheClear()).doesNotContain("AUTH").doesNotContain("MAIL");
        }
    }

    private static String send(Listener server) throws SmtpFailure {
        MailServer settings = new MailServer(
                "localhost",
                server.socket.getLocalPort(),
                Security.STARTTLS,
                "saransh",
                PASSWORD,
                AUTHORITY.client(),
                PATIENCE,
                PATIENCE,
                PATIENCE);
        try (SmtpConnection connection = new SmtpConnection(settings, "saransh.example")) {
            byte[] text = ("Subject: Brief\r\n\r\n" + SECRET + "\r\n").getBytes(StandardCharsets.UTF_8);
            return connection
                    .send(
                            new Envelope("saransh@saransh.example", "reader@mines.example", "delivery-1"),
                            new WireMessage(List.of(WireMessage.wire(text))))
                    .toString();
        }
    }

    /** A mail server for one connection, which keeps all that it can read. */
    private static final class Listener implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final ByteArrayOutputStream clear = new ByteArrayOutputStream();
        private final ByteArrayOutputStream secret = new ByteArrayOutputStream();
        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private final Trap trap;

        Listener(Trap trap) throws IOException {
            this.trap = trap;
            Thread talk = new Thread(this::talk, "tls-listener");
            talk.setDaemon(true);
            talk.start();
        }

        private void talk() {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException refused) {
                end.complete(null);
            }
            end.complete(null);
        }

        private void converse(Socket client) throws IOException {
            client.setSoTimeout((int) PATIENCE.toMillis());
            OutputStream out = client.getOutputStream();
            say(out, "220 localhost");
            InputStream in = client.getInputStream();
            for (String line = line(in, clear); line != null; line = line(in, clear)) {
                if (line.startsWith("EHLO")) {
                    say(out, trap == Trap.STRIPPED ? "250 localhost" : "250-localhost\r\n250 STARTTLS");
                } else if (line.equals("STARTTLS") && trap == Trap.REFUSED) {
                    say(out, "454 4.7.0 TLS not available");
                } else if (line.equals("STARTTLS")) {
                    say(out, "220 2.0.0 Go ahead");
                    secured(client);
                    return;
                } else {
                    say(out, "250 2.0.0 Ok");
                }
            }
        }

        private void secured(Socket client) throws IOException {
            if (trap == Trap.OLD_VERSION) {
                client.getInputStream().read(new byte[4_096]);
                client.getOutputStream().write(helloOfTls10());
                client.getInputStream().read(new byte[4_096]);
                return;
            }
            SSLSocket tls = (SSLSocket) context().getSocketFactory().createSocket(client, null, false);
            tls.setUseClientMode(false);
            tls.startHandshake();
            OutputStream out = tls.getOutputStream();
            boolean text = false;
            for (String line = line(tls.getInputStream(), secret);
                    line != null;
                    line = line(tls.getInputStream(), secret)) {
                if (text) {
                    text = !line.equals(".");
                    if (!text) {
                        say(out, "250 2.0.0 Ok");
                    }
                } else if (line.startsWith("EHLO")) {
                    say(out, "250-localhost\r\n250 AUTH PLAIN");
                } else if (line.equals("DATA")) {
                    text = true;
                    say(out, "354 Go on");
                } else {
                    say(out, line.startsWith("AUTH") ? "235 2.7.0 Ok" : line.equals("QUIT") ? "221 Bye" : "250 Ok");
                }
            }
        }

        private SSLContext context() {
            if (trap == Trap.UNKNOWN_AUTHORITY) {
                return new MailCertificate().server("localhost", LATER);
            }
            return AUTHORITY.server(
                    trap == Trap.OTHER_NAME ? "mail.other.example" : "localhost",
                    trap == Trap.EXPIRED ? Instant.now().minus(Duration.ofDays(1)) : LATER);
        }

        /** The answer of a server that speaks TLS 1.0 at most: a record with a hello of that version. */
        private static byte[] helloOfTls10() {
            byte[] hello = new byte[5 + 4 + 38];
            System.arraycopy(new byte[] {0x16, 3, 1, 0, 42, 2, 0, 0, 38, 3, 1}, 0, hello, 0, 11);
            hello[11 + 32 + 1] = (byte) 0xC0;
            hello[11 + 32 + 2] = 0x13;
            return hello;
        }

        private static String line(InputStream in, ByteArrayOutputStream heard) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int sign = in.read(); sign != '\n'; sign = in.read()) {
                if (sign < 0) {
                    return null;
                }
                heard.write(sign);
                if (sign != '\r') {
                    line.append((char) sign);
                }
            }
            heard.write('\n');
            return line.toString();
        }

        private static void say(OutputStream out, String text) throws IOException {
            out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        String inTheClear() {
            return clear.toString(StandardCharsets.ISO_8859_1);
        }

        /** All that it could read, once the client has gone. */
        String heard() throws Exception {
            end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return inTheClear() + secret.toString(StandardCharsets.ISO_8859_1);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
