package org.saransh.distribution;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Map;
import org.saransh.brief.Wording;

/** The message that asks whoever reads mail at an address whether he wants to subscribe. */
final class ConfirmationLetter {

    private static final String UTF_8 = "UTF-8";

    private final SignUp signUp;
    private final String address;
    private final MailSettings settings;
    private final Wording words;

    /** @param address at which he confirms */
    ConfirmationLetter(SignUp signUp, String address, MailSettings settings) {
        this.signUp = signUp;
        this.address = address;
        this.settings = settings;
        this.words = Wording.of(signUp.brief(), signUp.language());
    }

    MimeMessage message() throws MessagingException {
        MimeMessage message = new MimeMessage(settings.session()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", signUp.messageId());
            }
        };
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(signUp.address(), true));
        message.setSentDate(Date.from(signUp.askedAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", signUp.language().tag());
        message.setSubject(subject(), UTF_8);
        message.setText(text(), UTF_8);
        message.saveChanges();
        return message;
    }

    String subject() {
        return words.text("mail.confirm.subject", Map.of("title", title()));
    }

    String text() {
        return words.text("mail.confirm.text", Map.of("title", title())) + "\n\n" + address + "\n\n"
                + words.text("mail.confirm.end", Map.of("time", words.minute(signUp.expiresAt()))) + "\n";
    }

    private String title() {
        String about = words.about(Subscription.parameters(signUp.about()));
        return words.text("brief.title") + (about.isEmpty() ? "" : ", " + about);
    }
}
