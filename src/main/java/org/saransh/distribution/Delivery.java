package org.saransh.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;

/**
 * One message to one recipient for one edition, or for one export that was asked for.
 *
 * <p>It is ready from the publication on, or when the file is there; a worker takes it, and the mail server accepts, defers or refuses it.
 */
@Entity
@Table(name = "delivery")
public class Delivery {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_id")
    @SequenceGenerator(name = "delivery_id", sequenceName = "delivery_id", allocationSize = 1)
    private long id;

    @Column(name = "edition_id")
    private Long edition;

    @Column(name = "export_id")
    private Long export;

    @Column(name = "subscription_id")
    private String subscription;

    @Column(name = "recipient_id")
    private String recipient;

    private String address;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private OutputFormat format;

    @Enumerated(EnumType.STRING)
    private DeliveryState state = DeliveryState.READY;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "message_date")
    private Instant messageDate;

    private int attempts;

    private String detail;

    @Column(name = "state_since")
    private Instant stateSince;

    protected Delivery() {}

    Delivery(long edition, Subscription subscription, Recipient recipient, Instant now) {
        this(recipient, subscription.language(), now);
        this.edition = edition;
        this.subscription = subscription.id();
        this.format = subscription.format();
    }

    Delivery(long export, Language language, Recipient recipient, Instant now) {
        this(recipient, language, now);
        this.export = export;
    }

    private Delivery(Recipient recipient, Language language, Instant now) {
        this.recipient = recipient.id();
        this.address = recipient.address();
        this.language = language;
        this.messageId = "<" + UUID.randomUUID() + "@saransh>";
        this.messageDate = now;
        this.stateSince = now;
    }

    long id() {
        return id;
    }

    DeliveryState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    void send(Instant now) {
        attempts++;
        become(DeliveryState.SENDING, null, now);
    }

    /** @param by who took it over, in words */
    void accept(String by, Instant now) {
        become(DeliveryState.ACCEPTED, by, now);
    }

    void defer(String why, Instant now) {
        become(DeliveryState.DEFERRED, why, now);
    }

    void fail(String why, Instant now) {
        become(DeliveryState.FAILED, why, now);
    }

    void doubt(Instant now) {
        become(
                DeliveryState.UNCERTAIN,
                "The service was stopped while the mail server had the message: it may or may not have been sent",
                now);
    }

    private void become(DeliveryState next, String why, Instant now) {
        state = next;
        detail = why;
        stateSince = now;
    }

    DeliveryView view() {
        return new DeliveryView(
                id,
                edition,
                export,
                subscription,
                recipient,
                address,
                language,
                format,
                state,
                stateSince,
                attempts,
                detail,
                messageId,
                messageDate);
    }
}
