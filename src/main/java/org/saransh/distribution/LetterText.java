package org.saransh.distribution;

import java.util.List;
import java.util.Map;
import org.saransh.brief.Digest;
import org.saransh.brief.Wording;

/**
 * What a message about an edition says: its key points, in one language, as plain text and as HTML.
 *
 * @param correction why an earlier edition is put right; null when it is none
 * @param files what is attached, or the addresses of what is linked to
 * @param linked whether files are linked to
 * @param ending the address at which the reader can end the subscription; null when there is none
 */
record LetterText(
        Digest digest,
        Wording wording,
        List<String> correction,
        List<String> files,
        boolean linked,
        String archive,
        String ending) {

    String subject() {
        String subject = wording.text(
                "brief.subject", Map.of("day", wording.day(digest.asAt()), "about", wording.about(digest)));
        return correction == null ? subject : wording.text("mail.correction.subject", Map.of("subject", subject));
    }

    private String title() {
        return wording.text("brief.title");
    }

    private List<String> points() {
        return digest.keyPoints().stream()
                .map(point -> {
                    String basis = wording.standing(point.standing(), digest.sources());
                    String said = wording.say(point.statement());
                    return basis.isEmpty() ? said : said + " (" + basis + ")";
                })
                .toList();
    }

    private String opening() {
        return wording.text("brief.asAt", Map.of("time", wording.minute(digest.asAt())));
    }

    private String filesSaid() {
        return wording.text(linked ? "mail.linked" : "mail.attached");
    }

    private String archiveSaid() {
        return wording.text("mail.archive", Map.of("address", archive));
    }

    private String endingSaid() {
        return wording.text("mail.ending", Map.of("address", ending));
    }

    String plain() {
        StringBuilder text =
                new StringBuilder(title()).append("\n").append(opening()).append("\n\n");
        if (correction != null) {
            text.append(wording.text("mail.correction.said")).append("\n");
            correction.forEach(line -> text.append("- ").append(line).append("\n"));
            text.append("\n");
        }
        text.append(wording.text("section.points")).append("\n\n");
        points().forEach(point -> text.append("- ").append(point).append("\n"));
        text.append("\n").append(filesSaid()).append("\n");
        files.forEach(file -> text.append("  ").append(file).append("\n"));
        text.append("\n").append(archiveSaid()).append("\n");
        if (ending != null) {
            text.append(endingSaid()).append("\n");
        }
        return text.toString();
    }

    String html(String language) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(language)
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(subject()))
                .append("</title></head>\n<body style=\"font-family:sans-serif;color:#1d2730;max-width:40em\">\n"
                        + "<h1 style=\"font-size:1.3em;color:#123b5d\">")
                .append(escaped(title()))
                .append("</h1>\n<p style=\"color:#4a5a68\">")
                .append(escaped(opening()))
                .append("</p>\n");
        if (correction != null) {
            html.append("<p><strong>")
                    .append(escaped(wording.text("mail.correction.said")))
                    .append("</strong></p>\n");
            list(html, correction);
        }
        html.append("<h2 style=\"font-size:1.1em;color:#123b5d\">")
                .append(escaped(wording.text("section.points")))
                .append("</h2>\n");
        list(html, points());
        html.append("<p>").append(escaped(filesSaid())).append("</p>\n<ul>\n");
        files.forEach(file ->
                html.append("<li>").append(linked ? link(file) : escaped(file)).append("</li>\n"));
        html.append("</ul>\n<p>").append(escaped(archiveSaid())).append("</p>\n");
        if (ending != null) {
            html.append("<p style=\"color:#4a5a68\">")
                    .append(escaped(endingSaid()))
                    .append("</p>\n");
        }
        return html.append("</body></html>\n").toString();
    }

    private static void list(StringBuilder html, List<String> lines) {
        html.append("<ul>\n");
        lines.forEach(line -> html.append("<li>").append(escaped(line)).append("</li>\n"));
        html.append("</ul>\n");
    }

    private static String link(String address) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(address) + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
