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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;

/** That somebody wants to subscribe; nothing comes of it unless whoever reads mail at the address confirms it in time. */
@Entity
@Table(name = "sign_up")
public class SignUp {

    /** How far it is. */
    enum SignUpState {
        ASKED,
        /** The message that asks for confirmation is on its way. */
        MAILED,
        CONFIRMED,
        /** The mail server refused that message for good. */
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sign_up_id")
    @SequenceGenerator(name = "sign_up_id", sequenceName = "sign_up_id", allocationSize = 1)
    private long id;

    private String name;

    private String address;

    @Column(name = "address_key")
    private String addressKey;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String brief;

    private String about;

    private String formats;

    @Enumerated(EnumType.STRING)
    private SignUpState state = SignUpState.ASKED;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private int attempts;

    private String detail;

    protected SignUp() {}

    /** @param life in whole seconds */
    SignUp(SignUpDraft draft, Instant now, Duration life) {
        this.name = draft.name();
        this.address = draft.address().text();
        this.addressKey = draft.address().key();
        this.language = draft.language();
        this.brief = draft.brief();
        this.about = draft.about();
        this.formats = NameList.ofWords(draft.formats());
        this.messageId = "<" + UUID.randomUUID() + "@saransh>";
        this.askedAt = now;
        this.expiresAt = Instant.ofEpochSecond(now.getEpochSecond()).plus(life);
    }

    void mailed(String by) {
        state = state == SignUpState.ASKED ? SignUpState.MAILED : state;
        detail = by;
        attempts++;
    }

    void notMailed(String why, boolean forGood) {
        state = forGood ? SignUpState.FAILED : state;
        detail = why;
        attempts++;
    }

    void confirm() {
        state = SignUpState.CONFIRMED;
    }

    long id() {
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

    String brief() {
        return brief;
    }

    String about() {
        return about;
    }

    List<OutputFormat> formats() {
        return NameList.words(formats, OutputFormat.class);
    }

    SignUpState state() {
        return state;
    }

    String messageId() {
        return messageId;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    int attempts() {
        return attempts;
    }
}
