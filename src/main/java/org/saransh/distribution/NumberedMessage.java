package org.saransh.distribution;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.saransh.storage.Sha256;

/** The headers of a delivery's message, with the recipient, Message-ID and date that it was given and always keeps. */
final class NumberedMessage extends MimeMessage {

    private static final Session NO_SERVER = Session.getInstance(new Properties());
    private static final int MARK = 24;

    private final String messageId;

    /**
     * A message with its headers.
     *
     * @param name of whom it is for; null when nobody knows
     * @param language of its text, as a tag
     */
    NumberedMessage(
            String messageId, Instant date, String from, String address, String name, String language, String subject)
            throws MessagingException {
        super(NO_SERVER);
        this.messageId = messageId;
        setHeader("Message-ID", messageId);
        setFrom(new InternetAddress(from));
        setRecipient(Message.RecipientType.TO, recipient(address, name));
        setSubject(plain(subject), "UTF-8");
        setSentDate(Date.from(date));
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("Content-Language", language);
    }

    static NumberedMessage of(DeliveryView delivery, MailSettings settings, String subject) throws MessagingException {
        return new NumberedMessage(
                delivery.messageId(),
                delivery.messageDate(),
                settings.from(),
                delivery.address(),
                delivery.name(),
                delivery.language().tag(),
                subject);
    }

    private static InternetAddress recipient(String address, String name) throws MessagingException {
        InternetAddress recipient = new InternetAddress(MailAddress.onTheWire(address), true);
        try {
            if (name != null) {
                recipient.setPersonal(plain(name), "UTF-8");
            }
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("Every Java platform has UTF-8", impossible);
        }
        return recipient;
    }

    /** Text that stays on its line, whatever a reader takes for the end of one. */
    private static String plain(String text) {
        return text.codePoints()
                .map(sign -> Character.isISOControl(sign)
                                || Character.getType(sign) == Character.LINE_SEPARATOR
                                || Character.getType(sign) == Character.PARAGRAPH_SEPARATOR
                        ? ' '
                        : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The same for the same message; it divides its parts. */
    String mark() {
        return "=_" + Sha256.of(messageId).substring(0, MARK);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
