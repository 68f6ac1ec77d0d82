package org.saransh.smtp;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * A report of a mail system that a message was not delivered (RFC 3464, or in the words of qmail and Exim). Nothing in it is proof
 * of anything: anybody can write one.
 *
 * @param sentTo the addresses that the report itself was sent to
 * @param envelope the id that the message was given when it was handed over; null when the report has none
 * @param messageId of the message, in its angle brackets; null when the report does not bring its headers
 */
public record FailureReport(List<String> sentTo, String envelope, String messageId, List<Failed> recipients) {

    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_RECIPIENTS = 100;

    /** With the kinds for addresses beyond ASCII (RFC 6533). */
    private static final Set<String> STATUS = Set.of("message/delivery-status", "message/global-delivery-status");

    private static final Set<String> HEADERS =
            Set.of("text/rfc822-headers", "message/rfc822", "message/global-headers", "message/global");

    /**
     * What became of the message to one address.
     *
     * @param address as the message was sent to
     * @param action {@code failed}, {@code delayed}, {@code delivered}, {@code relayed} or {@code expanded}
     * @param status by RFC 3463: {@code 5.1.1}; never null
     * @param diagnostic the other server's words; null when the report has none
     */
    public record Failed(String address, String action, String status, String diagnostic) {

        /** Whether it will never arrive there, as the address is now. */
        public boolean hard() {
            return action.equals("failed") && status.startsWith("5.");
        }

        /** Whether it did not arrive, but might have at another time. */
        public boolean soft() {
            return action.equals("failed") && !hard();
        }
    }

    /** The report in the bytes of a message; empty when it is none. */
    public static Optional<FailureReport> read(byte[] message) {
        if (message.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            MimeMessage mail =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
            if (mail.isMimeType("multipart/report")) {
                return mail.getContent() instanceof Multipart parts ? read(mail, parts) : Optional.empty();
            }
            return mail.isMimeType("text/plain")
                    ? WordedReport.read(sentTo(mail), mail.getHeader("X-Failed-Recipients") != null, text(mail))
                    : Optional.empty();
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<FailureReport> read(MimeMessage mail, Multipart parts)
            throws MessagingException, IOException {
        List<Map<String, String>> groups = List.of();
        String messageId = null;
        for (int place = 0; place < parts.getCount(); place++) {
            BodyPart part = parts.getBodyPart(place);
            if (STATUS.contains(kind(part))) {
                groups = groups(text(part));
            } else if (HEADERS.contains(kind(part))) {
                messageId = fields(text(part)).get("message-id");
            }
        }
        if (groups.size() < 2) {
            return Optional.empty();
        }
        List<Failed> failed = groups.stream()
                .skip(1)
                .limit(MOST_RECIPIENTS)
                .map(FailureReport::recipient)
                .flatMap(Optional::stream)
                .toList();
        return failed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new FailureReport(sentTo(mail), groups.get(0).get("original-envelope-id"), messageId, failed));
    }

    private static String kind(BodyPart part) throws MessagingException {
        return part.getContentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> sentTo(MimeMessage mail) throws MessagingException {
        List<String> addresses = new ArrayList<>();
        for (String name : List.of("To", "Delivered-To", "X-Original-To", "Envelope-To")) {
            String[] values = mail.getHeader(name);
            if (values != null) {
                addresses.addAll(List.of(values));
            }
        }
        return addresses;
    }

    private static Optional<Failed> recipient(Map<String, String> fields) {
        String address = fields.getOrDefault("original-recipient", fields.get("final-recipient"));
        String action = fields.get("action");
        String status = fields.get("status");
        if (address == null
                || action == null
                || status == null
                || !status.strip().matches("[245]\\.\\d{1,3}\\.\\d{1,3}.*")) {
            return Optional.empty();
        }
        return Optional.of(new Failed(
                value(address),
                action.strip().toLowerCase(Locale.ROOT),
                status.strip(),
                fields.containsKey("diagnostic-code") ? value(fields.get("diagnostic-code")) : null));
    }

    /** {@code rfc822; a@b} without its type. */
    private static String value(String typed) {
        return typed.substring(typed.indexOf(';') + 1).strip();
    }

    /** The mail library does not decode what it knows as a message inside another; RFC 6533 allows it to be encoded. */
    private static InputStream decoded(Part part) throws MessagingException, IOException {
        return part instanceof MimeBodyPart body && body.isMimeType("message/*") && body.getEncoding() != null
                ? MimeUtility.decode(body.getRawInputStream(), body.getEncoding())
                : part.getInputStream();
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream content = decoded(part)) {
            return new String(content.readNBytes(MOST_BYTES), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .replace('\r', '\n');
        }
    }

    /** Groups of fields, which empty lines divide. */
    private static List<Map<String, String>> groups(String text) {
        List<Map<String, String>> groups = new ArrayList<>();
        for (String group : text.split("\n[ \\t]*\n")) {
            if (!group.isBlank()) {
                groups.add(fields(group));
            }
        }
        return groups;
    }

    /** The fields until the first empty line, by their names in small letters; a folded one is put together. */
    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        String last = null;
        for (String line : text.strip().split("\n")) {
            if (line.isBlank()) {
                break;
            }
            int colon = line.indexOf(':');
            if (Character.isWhitespace(line.charAt(0)) && last != null) {
                fields.merge(last, " " + line.strip(), String::concat);
            } else if (colon > 0) {
                last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                fields.putIfAbsent(last, line.substring(colon + 1).strip());
            }
        }
        return fields;
    }
}
