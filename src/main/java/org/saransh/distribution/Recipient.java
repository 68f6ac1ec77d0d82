package org.saransh.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.saransh.brief.Language;
import org.saransh.http.Role;

/** A person or an office that gets briefs. */
@Entity
@Table(name = "recipient")
public class Recipient {

    @Id
    private String id;

    private String name;

    private String address;

    @Column(name = "address_key")
    private String addressKey;

    @Enumerated(EnumType.STRING)
    private Language language = Language.EN;

    @Enumerated(EnumType.STRING)
    @Column(name = "reader_role")
    private Role role = Role.READER;

    private String states = "";

    private String counterparts = "";

    private boolean statutory;

    @Enumerated(EnumType.STRING)
    private RecipientState state = RecipientState.ACTIVE;

    private String reason;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Recipient() {}

    Recipient(String id, RecipientDraft draft, Instant now) {
        this.id = id;
        this.stateSince = now;
        this.createdAt = now;
        become(draft, now);
    }

    /** Takes over what the draft says. */
    void become(RecipientDraft draft, Instant now) {
        name = draft.name();
        address = draft.address().text();
        addressKey = draft.address().key();
        language = draft.language();
        role = draft.role();
        states = NameList.of(draft.limits().states());
        counterparts = NameList.of(draft.limits().counterparts());
        statutory = draft.statutory();
        changedAt = now;
        if (state != draft.state() || state == RecipientState.SUSPENDED) {
            stateSince = state == draft.state() ? stateSince : now;
            state = draft.state();
            reason = draft.reason();
        }
    }

    /** Sends him nothing from now on. */
    void suspend(String why, Instant now) {
        if (state == RecipientState.ACTIVE) {
            state = RecipientState.SUSPENDED;
            reason = why;
            stateSince = now;
            changedAt = now;
        }
    }

    /** Keeps him only as the one to whom something was sent. */
    void retire(Instant now) {
        state = RecipientState.INACTIVE;
        reason = null;
        stateSince = now;
        changedAt = now;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }

    Language language() {
        return language;
    }

    Role role() {
        return role;
    }

    boolean statutory() {
        return statutory;
    }

    RecipientState state() {
        return state;
    }

    String reason() {
        return reason;
    }

    ReaderLimits limits() {
        return new ReaderLimits(new TreeSet<>(NameList.split(states)), Set.copyOf(NameList.split(counterparts)));
    }

    RecipientView view() {
        ReaderLimits limits = limits();
        return new RecipientView(
                id,
                name,
                address,
                language.code(),
                role.code(),
                List.copyOf(limits.states()),
                List.copyOf(limits.counterparts()),
                statutory,
                state,
                reason,
                stateSince,
                createdAt,
                changedAt);
    }
}
