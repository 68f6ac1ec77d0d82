package org.saransh.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;

/**
 * One message to one recipient for one edition, for one export that was asked for, or for one notice.
 *
 * <p>It is ready from the publication on, or when the file is there. Each attempt marks it as being sent before the mail server
 * is asked to take the text; then the server accepts, defers or refuses it, or nobody knows. Its number of attempts is the
 * fence: whoever was only asleep finds a later attempt, and writes nothing.
 */
@Entity
@Table(name = "delivery")
@NamedNativeQuery(
        name = Delivery.BEGIN,
        query = "update delivery set state = 'SENDING', attempts = attempts + 1,"
                + " first_sent_at = coalesce(first_sent_at, ?1), state_since = ?1 where id = ?2 and attempts = ?3"
                + " and state = ?4 and not exists (select 1 from mail_brake where held)")
@NamedNativeQuery(
        name = Delivery.ACCEPT,
        query = "update delivery set state = 'ACCEPTED', detail = ?4, state_since = ?1 where id = ?2 and attempts = ?3"
                + " and state in ('SENDING', 'UNCERTAIN', 'READY', 'DEFERRED')")
public class Delivery {

    /** Begins an attempt, if the delivery is as it was seen and no mail is held: instant, id, attempts and state. */
    static final String BEGIN = "Delivery.begin";

    /**
     * Notes that the server took it over: while the attempt is under way, and when it was given up as one of which nobody knows,
     * and now somebody does. Never when a later attempt has begun. Instant, id, attempts and words.
     */
    static final String ACCEPT = "Delivery.accept";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_id")
    @SequenceGenerator(name = "delivery_id", sequenceName = "delivery_id", allocationSize = 1)
    private long id;

    @Column(name = "edition_id")
    private Long edition;

    @Column(name = "export_id")
    private Long export;

    @Column(name = "notice_id")
    private Long notice;

    @Column(name = "subscription_id")
    private String subscription;

    @Column(name = "recipient_id")
    private String recipient;

    @Column(name = "recipient_name")
    private String name;

    private String address;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Convert(converter = FormatsColumn.class)
    private Set<OutputFormat> formats = Set.of();

    @Column(name = "as_link")
    private boolean link;

    private boolean correction;

    @Enumerated(EnumType.STRING)
    private DeliveryState state = DeliveryState.READY;

    @Column(name = "run_key")
    private String run;

    @Column(name = "due_at")
    private Instant due;

    @Column(name = "first_sent_at")
    private Instant firstSent;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "message_date")
    private Instant messageDate;

    private int attempts;

    private String detail;

    @Column(name = "state_since")
    private Instant stateSince;

    protected Delivery() {}

    /**
     * A message about an edition.
     *
     * @param subscription the first of those that it serves
     * @param formats attached, or linked to
     * @param correction whether the edition puts one right that the recipient may have
     */
    Delivery(
            long edition,
            String subscription,
            Recipient recipient,
            Language language,
            Set<OutputFormat> formats,
            boolean link,
            boolean correction,
            Instant now) {
        this(recipient, language, now);
        this.edition = edition;
        this.subscription = subscription;
        this.formats = Set.copyOf(formats);
        this.link = link;
        this.correction = correction;
    }

    /** A message that an export is ready. */
    Delivery(long export, Language language, Recipient recipient, Instant now) {
        this(recipient, language, now);
        this.export = export;
    }

    /** A message to somebody who has to do something; he need not be a recipient of anything else. */
    Delivery(Notice notice, MailAddress address, Instant now) {
        this.notice = notice.id();
        this.address = address.text();
        this.language = Language.EN;
        this.messageDate = now;
        this.due = now;
        this.stateSince = now;
    }

    private Delivery(Recipient recipient, Language language, Instant now) {
        this.recipient = recipient.id();
        this.name = recipient.name();
        this.address = recipient.address();
        this.language = language;
        this.messageDate = now;
        this.due = now;
        this.stateSince = now;
    }

    /**
     * Puts it into one of so many runs of its edition or export, which are worked off side by side, and numbers its message.
     *
     * @param domain of the sender
     */
    String join(int runs, String domain) {
        String what = what();
        run = what + "-" + id % runs;
        messageId = "<" + what + "." + id + "." + UUID.randomUUID() + "@" + domain + ">";
        return run;
    }

    private String what() {
        if (notice != null) {
            return "notice-" + notice;
        }
        return edition == null ? "export-" + export : "edition-" + edition;
    }

    long id() {
        return id;
    }

    String run() {
        return run;
    }

    Long edition() {
        return edition;
    }

    /** Null when it is a notice. */
    String recipient() {
        return recipient;
    }

    String address() {
        return address;
    }

    DeliveryState state() {
        return state;
    }

    Instant due() {
        return due;
    }

    int attempts() {
        return attempts;
    }

    Instant stateSince() {
        return stateSince;
    }

    Instant firstSent() {
        return firstSent;
    }

    boolean isSending(int attempt) {
        return state == DeliveryState.SENDING && attempts == attempt;
    }

    boolean isDoubted(int attempt) {
        return state == DeliveryState.UNCERTAIN && attempts == attempt;
    }

    void defer(String why, Instant until, Instant now) {
        due = until;
        become(DeliveryState.DEFERRED, why, now);
    }

    void fail(String why, Instant now) {
        become(DeliveryState.FAILED, why, now);
    }

    void doubt(String why, Instant now) {
        become(DeliveryState.UNCERTAIN, why, now);
    }

    void hold(String why, Instant now) {
        become(DeliveryState.HELD, why, now);
    }

    void bounce(String why, Instant now) {
        become(DeliveryState.BOUNCED, why, now);
    }

    /** Has it sent once more, as the same message. */
    void repeat(String why, Instant now) {
        due = now;
        firstSent = null;
        become(DeliveryState.READY, why, now);
    }

    /**
     * Nobody began the attempt that was counted: the message keeps its place in its run, and its patience counts from the first
     * attempt that was begun.
     *
     * @param marked when it was marked for that attempt
     */
    void takeBack(Instant marked, Instant now) {
        if (marked.equals(firstSent)) {
            firstSent = null;
        }
        String why = state == DeliveryState.SENDING ? detail : "Marked, and not begun to be sent";
        become(firstSent == null ? DeliveryState.READY : DeliveryState.DEFERRED, why, now);
    }

    /** From now on files are linked to, because they are too large to be attached. */
    void linkInstead(String why, Instant now) {
        link = true;
        due = now;
        become(DeliveryState.DEFERRED, why, now);
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
                notice,
                subscription,
                recipient,
                name,
                address,
                language,
                formats.stream().map(OutputFormat::extension).sorted().toList(),
                link,
                correction,
                state,
                stateSince,
                DeliveryState.OPEN.contains(state) ? due : null,
                attempts,
                detail,
                messageId,
                messageDate);
    }
}
