package org.saransh.distribution;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Map;
import org.saransh.brief.Wording;

/** The message that asks whoever reads mail at an address whether he wants to subscribe. */
final class ConfirmationLetter {

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

    Parcel parcel() {
        try {
            NumberedMessage message = new NumberedMessage(
                    signUp.messageId(),
                    signUp.askedAt(),
                    settings.from(),
                    signUp.address(),
                    null,
                    signUp.language().tag(),
                    subject());
            Letter letter = Letter.of(message, text(), null, List.of(), settings.signer());
            return new Parcel("confirmation-" + signUp.id(), settings.sender(), signUp.address(), letter);
        } catch (MessagingException wrongAddress) {
            throw new IllegalArgumentException(
                    "A message cannot be addressed: " + wrongAddress.getMessage(), wrongAddress);
        }
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
