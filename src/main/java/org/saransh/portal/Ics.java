package org.saransh.portal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a calendar as RFC 5545 asks: lines of at most 75 octets, the rest folded. */
final class Ics {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();
    private final Instant stamp;

    /** @param stamp when it is written */
    Ics(String name, Instant stamp) {
        this.stamp = stamp;
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Saransh//Schedules//EN");
        line("X-WR-CALNAME:" + escaped(name));
    }

    void event(String uid, Instant at, String summary, String description, String url) {
        line("BEGIN:VEVENT");
        line("UID:" + uid);
        line("DTSTAMP:" + UTC.format(stamp));
        line("DTSTART:" + UTC.format(at));
        line("SUMMARY:" + escaped(summary));
        line("DESCRIPTION:" + escaped(description));
        line("URL:" + url);
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    String text() {
        return text + "END:VCALENDAR\r\n";
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    private void line(String line) {
        int octets = 0;
        for (int place = 0; place < line.length(); ) {
            int point = line.codePointAt(place);
            String sign = Character.toString(point);
            int length = sign.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(sign);
            octets += length;
            place += Character.charCount(point);
        }
        text.append("\r\n");
    }
}
