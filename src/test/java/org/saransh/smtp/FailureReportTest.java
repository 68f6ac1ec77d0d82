package org.saransh.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Reports as mail systems write them, and what only looks like one. */
class FailureReportTest {

    private static final String REPORT =
            """
            From: MAILER-DAEMON@relay.example
            To: bounces+17-00112233445566778899@saransh.example
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            It did not work.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; relay.example
            Original-Envelope-Id: delivery-17

            Final-Recipient: rfc822; reader@mines.example
            Original-Recipient: rfc822;reader@mines.example
            Action: %s
            Status: %s
            Diagnostic-Code: smtp; 550 5.1.1 <reader@mines.example>:
                Nobody lives here

            --b
            Content-Type: text/rfc822-headers

            Message-ID: <edition-1.17@saransh.example>
            Subject: A brief

            --b--
            """;

    private static FailureReport report(String action, String status) {
        return FailureReport.read(
                        REPORT.formatted(action, status).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    @Test
    void a_report_tells_which_message_came_back_from_whom_and_why() {
        FailureReport report = report("failed", "5.1.1");
        assertThat(report.sentTo()).containsExactly("bounces+17-00112233445566778899@saransh.example");
        assertThat(report.envelope()).isEqualTo("delivery-17");
        assertThat(report.messageId()).isEqualTo("<edition-1.17@saransh.example>");
        assertThat(report.recipients())
                .containsExactly(new FailureReport.Failed(
                        "reader@mines.example",
                        "failed",
                        "5.1.1",
                        "550 5.1.1 <reader@mines.example>: Nobody lives here"));
    }

    @Test
    void what_ends_for_good_what_for_now_and_what_goes_on_are_told_apart() {
        assertThat(report("failed", "5.1.1").recipients().get(0).hard()).isTrue();
        assertThat(report("failed", "4.4.7").recipients().get(0).soft()).isTrue();
        FailureReport.Failed delayed = report("delayed", "4.4.1").recipients().get(0);
        assertThat(delayed.hard() || delayed.soft()).isFalse();
    }

    @Test
    void what_is_no_report_is_none() {
        for (String other : new String[] {
            "",
            "\r\n",
            "Subject: Out of office\r\n\r\nBack on Monday",
            REPORT.replace("Status", "Statue"),
            REPORT.replace("multipart/report", "multipart/mixed"),
            REPORT.replace("message/delivery-status", "text/plain")
        }) {
            assertThat(FailureReport.read(other.formatted("failed", "5.1.1").getBytes(StandardCharsets.UTF_8)))
                    .as(other)
                    .isEmpty();
        }
    }
}
