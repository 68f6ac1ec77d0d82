package org.saransh.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;

/** A list or a recipient gets a brief: about what, in which languages and forms. */
@Entity
@Table(name = "subscription")
public class Subscription {

    @Id
    private String id;

    @Column(name = "list_id")
    private String list;

    @Column(name = "recipient_id")
    private String recipient;

    private String brief;

    private String about;

    private String languages = "";

    private String formats;

    @Column(name = "by_link")
    private boolean link;

    private boolean paused;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Subscription() {}

    Subscription(String id, SubscriptionDraft draft, Instant startsAt, Instant now) {
        this.id = id;
        this.list = draft.list();
        this.recipient = draft.recipient();
        this.brief = draft.brief();
        this.startsAt = startsAt;
        this.createdAt = now;
        become(draft, now);
    }

    /** Takes over what may change: not who gets which brief. */
    void become(SubscriptionDraft draft, Instant now) {
        about = draft.about();
        languages = NameList.ofWords(draft.languages());
        formats = NameList.ofWords(draft.formats());
        link = draft.link();
        paused = draft.paused();
        changedAt = now;
    }

    void end(Instant now) {
        endedAt = now;
        changedAt = now;
    }

    String id() {
        return id;
    }

    /** Null when it is for one recipient. */
    String list() {
        return list;
    }

    /** Null when it is for a list. */
    String recipient() {
        return recipient;
    }

    String brief() {
        return brief;
    }

    /** {@code state=CHHATTISGARH}; null: every edition, whatever it is about. */
    String about() {
        return about;
    }

    /** Those of the subscription; none: the recipient's own. */
    List<Language> languages() {
        return NameList.words(languages, Language.class);
    }

    List<OutputFormat> formats() {
        return NameList.words(formats, OutputFormat.class);
    }

    /** Whether a link is sent, and not the file itself. */
    boolean link() {
        return link;
    }

    boolean ended() {
        return endedAt != null;
    }

    /** Whether it asks for the edition. Editions from before it began are not sent. */
    boolean asksFor(Issue issue) {
        return endedAt == null && !paused && !issue.asAt().isBefore(startsAt) && concerns(issue);
    }

    /** Whether the edition is of the brief, and about what the subscription is about. */
    boolean concerns(Issue issue) {
        return brief.equals(issue.brief()) && (about == null || about.equals(issue.about()));
    }

    /** Whether whoever wants no more of this one wants no more of the other either. */
    boolean comprises(Subscription other) {
        return brief.equals(other.brief) && (about == null || about.equals(other.about));
    }

    SubscriptionView view() {
        return new SubscriptionView(
                id,
                list,
                recipient,
                brief,
                parameters(about),
                about == null,
                languages().stream().map(Language::code).toList(),
                formats().stream().map(OutputFormat::extension).toList(),
                link ? SubscriptionDraft.LINK : SubscriptionDraft.ATTACHMENT,
                paused,
                startsAt,
                createdAt,
                changedAt,
                endedAt);
    }

    static Map<String, String> parameters(String about) {
        if (about == null || about.isEmpty()) {
            return Map.of();
        }
        int sign = about.indexOf('=');
        return Map.of(about.substring(0, sign), about.substring(sign + 1));
    }
}
