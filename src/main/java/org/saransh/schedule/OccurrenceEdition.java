package org.saransh.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One edition that an occurrence makes: planned, drafted, and then published or failed. */
@Entity
@Table(name = "occurrence_edition")
public class OccurrenceEdition {

    /** How far an edition of an occurrence is. */
    public enum State {
        PLANNED,
        DRAFTED,
        PUBLISHED,
        FAILED
    }

    /**
     * @param about the value of the parameter; null for a brief about everything
     * @param reason why it failed
     */
    public record View(String about, State state, Long edition, String reason) {}

    @Id
    @Column(name = "part_key")
    private String key;

    @Column(name = "occurrence_id")
    private long occurrence;

    @Column(name = "part_number")
    private int number;

    /** Empty for a brief about everything. */
    private String about;

    @Enumerated(EnumType.STRING)
    private State state = State.PLANNED;

    @Column(name = "edition_id")
    private Long edition;

    private String reason;

    protected OccurrenceEdition() {}

    OccurrenceEdition(long occurrence, int number, String about) {
        this.key = occurrence + "/" + number;
        this.occurrence = occurrence;
        this.number = number;
        this.about = about;
    }

    String key() {
        return key;
    }

    String about() {
        return about;
    }

    Long edition() {
        return edition;
    }

    State state() {
        return state;
    }

    String reason() {
        return reason;
    }

    boolean ended() {
        return state == State.PUBLISHED || state == State.FAILED;
    }

    void draft(long drafted) {
        edition = drafted;
        state = State.DRAFTED;
    }

    void publish() {
        state = State.PUBLISHED;
    }

    void fail(String why) {
        state = State.FAILED;
        reason = why;
    }

    View view() {
        return new View(about.isEmpty() ? null : about, state, edition, reason);
    }
}
