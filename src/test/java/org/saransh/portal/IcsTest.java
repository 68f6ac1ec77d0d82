package org.saransh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IcsTest {

    @Test
    void a_calendar_folds_its_lines_by_octets_and_escapes_what_has_a_meaning() {
        Ics ics = new Ics("सारांश", Instant.parse("2026-03-01T00:00:00Z"));
        ics.event("one@saransh", Instant.parse("2026-03-02T02:30:00Z"), "क".repeat(60), "a, b; c\nd", "https://x/");
        String text = ics.text();
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", ""))
                .contains("DTSTART:20260302T023000Z", "SUMMARY:" + "क".repeat(60), "DESCRIPTION:a\\, b\\; c\\nd");
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    }
}
