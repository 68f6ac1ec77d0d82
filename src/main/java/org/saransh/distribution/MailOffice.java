package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.saransh.brief.Decision;
import org.saransh.brief.Language;
import org.saransh.brief.Wording;
import org.saransh.http.PageView;
import org.saransh.http.Problem;

/** The messages, for the pages: found, read as they are sent, sent once more; the brake on all; and a message to try the way. */
@ApplicationScoped
public class MailOffice {

    @Inject
    Deliveries deliveries;

    @Inject
    LetterPress press;

    @Inject
    MailBrake brake;

    @Inject
    MailSettings settings;

    @Inject
    AllowedDomains domains;

    @Inject
    Clock clock;

    /** @param state null: any; so with the others */
    public PageView<DeliveryView> page(
            DeliveryState state, Long edition, String recipient, String address, int page, int size) {
        return deliveries.page(new Deliveries.Search(state, edition, recipient, address), new Pages(page, size));
    }

    /** @throws org.saransh.http.ProblemException 404 */
    public DeliveryView one(long id) {
        return deliveries
                .find(id)
                .orElseThrow(() -> Problem.notFound("There is no delivery " + id + ": /deliveries shows the newest"));
    }

    /** The message byte for byte, as it is sent. */
    public byte[] message(long id) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            press.letter(one(id), press.begin()).writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory takes every byte", impossible);
        }
    }

    /** The same message, taken apart. */
    public OpenedMessage opened(long id) {
        return OpenedMessage.of(message(id));
    }

    public Map<DeliveryState, Long> counts() {
        return deliveries.counts();
    }

    public boolean repeatable(DeliveryView delivery) {
        return DeliveryState.REPEATABLE.contains(delivery.state());
    }

    public void resend(long id, String by) {
        deliveries.resend(id, by);
    }

    /** Gives the number of messages that are sent once more. */
    public int resendFailed(long edition, String by) {
        return deliveries.resendFailed(edition, by);
    }

    public MailBrake.State brake() {
        return brake.state();
    }

    /** Stops all mail, or lets it go on, with a reason. */
    public void hold(boolean held, Decision decision) {
        decision.demandReason();
        brake.set(held, decision.by(), decision.reason().strip());
    }

    /** The name and port of the mail server; null when messages become files. */
    public String server() {
        return settings.serverName();
    }

    /** Why no message could be handed over now, in the words of whoever says so; empty when one could. Nothing is sent. */
    public Optional<String> trouble() {
        try (Postbox postbox = settings.postbox()) {
            postbox.greet();
            return Optional.empty();
        } catch (IOException trouble) {
            return Optional.of(String.valueOf(trouble.getMessage()));
        }
    }

    /**
     * Hands over a message that only says that it is a test, on the spot.
     *
     * @return who took it, in the words of whoever did
     * @throws org.saransh.http.ProblemException 422 when mail may not go to the address, 409 while mail is held or when it is
     *     refused
     */
    public String test(String address, String by, Language language) {
        domains.fault("address", address == null ? "" : address.strip()).ifPresent(fault -> {
            throw Problem.faults(List.of(fault));
        });
        if (brake.held()) {
            throw Problem.conflict("All mail is held: release it first");
        }
        Wording words = Wording.of(language);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String id = UUID.randomUUID().toString();
        try (Postbox postbox = settings.postbox()) {
            NumberedMessage message = new NumberedMessage(
                    "<test-" + id + "@" + settings.domain() + ">",
                    now,
                    settings.from(),
                    address.strip(),
                    null,
                    language.tag(),
                    words.text("mail.test.subject"));
            String text = words.text("mail.test.text", Map.of("by", by, "time", words.minute(now))) + "\n";
            Letter letter = Letter.of(message, text, null, List.of(), settings.signer());
            return postbox.hand(new Parcel("test-" + id, settings.sender(), address.strip(), letter));
        } catch (IOException | MessagingException | IllegalArgumentException refused) {
            throw Problem.conflict("The message was not taken over: " + refused.getMessage());
        }
    }
}
