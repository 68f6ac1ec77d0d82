package org.saransh.smtp;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saransh.smtp.FailureReport.Failed;

/** Reports in words only: those of qmail, and of Exim as it was set for many years. */
final class WordedReport {

    private static final Pattern QMAIL =
            Pattern.compile("\\AHi\\. This is the .{1,300}?\n\n<([^<>\\s]{3,254})>:\n(.*)\\z", Pattern.DOTALL);
    private static final Pattern EXIM = Pattern.compile(
            "could not be delivered to one or more of its\\s+recipients.{1,300}?\n\n +([^<>\\s]{3,254})\n(.*)\\z",
            Pattern.DOTALL);
    private static final Pattern EXIM_WAITS = Pattern.compile(
            "has not yet been delivered to one or more of its\\s+recipients.*?\n\n +([^<>\\s]{3,254})\n(.*)\\z",
            Pattern.DOTALL);

    /** Where the copy of the message begins. */
    private static final Pattern COPY =
            Pattern.compile("\n-{3,6} (Below this line is a copy|This is a copy) of the message.*?\n", Pattern.DOTALL);

    /** {@code 5.1.1}, not a part of an address of a machine. */
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");

    /** {@code 550} at the beginning of a line, or after what the other server said. */
    private static final Pattern CODE = Pattern.compile("(?:^|said:)\\s*([45])\\d\\d[ -]", Pattern.MULTILINE);

    private static final Pattern MESSAGE_ID =
            Pattern.compile("^message-id:\\s*(\\S+)\\s*$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private WordedReport() {}

    /**
     * @param sentTo the addresses that the report itself was sent to
     * @param exim whether the header that Exim writes is there
     * @param text its lines end with line feeds
     */
    static Optional<FailureReport> read(List<String> sentTo, boolean exim, String text) {
        Matcher copy = COPY.matcher(text);
        boolean whole = !copy.find();
        String said = whole ? text : text.substring(0, copy.start());
        String messageId = whole ? null : messageId(text.substring(copy.end()));
        return failed(QMAIL, said, "failed")
                .or(() -> exim ? failed(EXIM, said, "failed") : Optional.empty())
                .or(() -> failed(EXIM_WAITS, said, "delayed"))
                .map(one -> new FailureReport(sentTo, null, messageId, List.of(one)));
    }

    private static Optional<Failed> failed(Pattern form, String text, String action) {
        Matcher found = form.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        String reason = found.group(2).strip();
        return Optional.of(new Failed(found.group(1), action, status(reason, action), reason.replaceAll("\\s+", " ")));
    }

    private static String status(String reason, String action) {
        Matcher status = STATUS.matcher(reason);
        if (status.find()) {
            return status.group(1);
        }
        Matcher code = CODE.matcher(reason);
        if (code.find()) {
            return code.group(1) + ".0.0";
        }
        return action.equals("failed") ? "5.0.0" : "4.0.0";
    }

    private static String messageId(String copy) {
        Matcher id = MESSAGE_ID.matcher(copy);
        return id.find() ? id.group(1) : null;
    }
}
