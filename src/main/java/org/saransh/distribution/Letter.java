package org.saransh.distribution;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.List;
import java.util.Map;
import org.saransh.brief.Digest;
import org.saransh.brief.StoredRendition;
import org.saransh.brief.Wording;

/** The message of a delivery: the key points in the body, as plain text and as HTML, and the rendition attached. */
final class Letter {

    private static final String UTF_8 = "UTF-8";

    private final DeliveryView delivery;
    private final Digest digest;
    private final StoredRendition rendition;
    private final Wording wording;
    private final MailSettings settings;

    Letter(DeliveryView delivery, Digest digest, StoredRendition rendition, Wording wording, MailSettings settings) {
        this.delivery = delivery;
        this.digest = digest;
        this.rendition = rendition;
        this.wording = wording;
        this.settings = settings;
    }

    MimeMessage message() throws MessagingException {
        MimeMessage message = new NumberedMessage(delivery, settings);
        message.setSubject(subject(), UTF_8);
        MimeMultipart bodies = new MimeMultipart("alternative");
        bodies.addBodyPart(body(plain(), "plain"));
        bodies.addBodyPart(body(html(), "html"));
        MimeBodyPart text = new MimeBodyPart();
        text.setContent(bodies);
        MimeBodyPart attachment = new MimeBodyPart();
        attachment.setDataHandler(new DataHandler(new ByteArrayDataSource(rendition.content(), rendition.mediaType())));
        attachment.setFileName(rendition.fileName());
        attachment.setHeader("Content-Transfer-Encoding", "base64");
        MimeMultipart whole = new MimeMultipart("mixed");
        whole.addBodyPart(text);
        whole.addBodyPart(attachment);
        message.setContent(whole);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart body(String text, String subtype) throws MessagingException {
        MimeBodyPart body = new MimeBodyPart();
        body.setText(text, UTF_8, subtype);
        return body;
    }

    private String subject() {
        return wording.text("brief.subject", Map.of("day", wording.day(digest.asAt()), "about", wording.about(digest)));
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

    private String closing() {
        return wording.text("mail.closing", Map.of("file", rendition.fileName(), "address", settings.publicUrl()));
    }

    private String plain() {
        StringBuilder text =
                new StringBuilder(title()).append("\n").append(opening()).append("\n\n");
        text.append(wording.text("section.points")).append("\n\n");
        points().forEach(point -> text.append("- ").append(point).append("\n"));
        return text.append("\n").append(closing()).append("\n").toString();
    }

    private String html() {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(delivery.language().tag())
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(subject()))
                .append(
                        "</title></head>\n<body style=\"font-family:sans-serif;color:#1d2730;max-width:40em\">\n<h1 style=\"font-size:1.3em;color:#123b5d\">")
                .append(escaped(title()))
                .append("</h1>\n<p style=\"color:#4a5a68\">")
                .append(escaped(opening()))
                .append("</p>\n<h2 style=\"font-size:1.1em;color:#123b5d\">")
                .append(escaped(wording.text("section.points")))
                .append("</h2>\n<ul>\n");
        points().forEach(point -> html.append("<li>").append(escaped(point)).append("</li>\n"));
        return html.append("</ul>\n<p>")
                .append(escaped(closing()))
                .append("</p>\n</body></html>\n")
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
