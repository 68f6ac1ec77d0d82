package org.saransh.distribution;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;

/** The message of a delivery, with the recipient, Message-ID and date that the delivery was given and always keeps. */
final class NumberedMessage extends MimeMessage {

    private final String messageId;

    NumberedMessage(DeliveryView delivery, MailSettings settings) throws MessagingException {
        super(settings.session());
        messageId = delivery.messageId();
        setFrom(new InternetAddress(settings.from()));
        setRecipient(Message.RecipientType.TO, new InternetAddress(delivery.address(), true));
        setSentDate(Date.from(delivery.messageDate()));
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("Content-Language", delivery.language().tag());
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
