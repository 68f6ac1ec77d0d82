package org.saransh.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The mailbox of reports when it is not what it claims to be, or says nothing. */
class BounceMailboxTest {

    @Test
    void a_mailbox_with_an_unknown_certificate_learns_no_password_and_is_not_read()
            throws MessagingException, FolderException {
        GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAPS));
        server.start();
        try {
            GreenMailUser user = server.setUser("bounces@mines.example", "bounces", "secret");
            MimeMessage report = new MimeMessage(Session.getInstance(new Properties()));
            report.setText("It did not work");
            user.deliver(report);
            mailbox(server.getImaps().getPort(), "tls").run();
            assertThat(server.getManagers().getImapHostManager().getInbox(user).getMessages())
                    .hasSize(1)
                    .noneMatch(one -> one.getFlags().contains(Flags.Flag.SEEN));
        } finally {
            server.stop();
        }
    }

    @Test
    @Timeout(20)
    void a_mailbox_that_says_nothing_keeps_nobody_waiting() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            for (String security : new String[] {"tls", "starttls", "none"}) {
                mailbox(silent.getLocalPort(), security).run();
            }
        }
    }

    @Test
    void a_way_to_secure_it_that_there_is_not_is_told_at_the_start() {
        assertThatThrownBy(() -> mailbox(143, "perhaps").check(null)).hasMessageContaining("write tls, starttls");
    }

    private static BounceMailbox mailbox(int port, String security) {
        BounceMailbox mailbox = new BounceMailbox();
        mailbox.host = Optional.of("localhost");
        mailbox.port = port;
        mailbox.user = Optional.of("bounces");
        mailbox.password = Optional.of("secret");
        mailbox.security = security;
        mailbox.folder = "INBOX";
        mailbox.done = Optional.empty();
        mailbox.pause = Duration.ofMinutes(1);
        mailbox.timeout = Duration.ofMillis(500);
        return mailbox;
    }
}
