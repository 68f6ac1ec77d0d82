package org.saransh.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What people are told who have to do something; written once, so that each attempt sends the same. */
@Entity
@Table(name = "notice")
class Notice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_id")
    @SequenceGenerator(name = "notice_id", sequenceName = "notice_id", allocationSize = 1)
    private long id;

    private String about;

    private String subject;

    private String words;

    @Column(name = "made_at")
    private Instant madeAt;

    protected Notice() {}

    Notice(String about, String subject, String words, Instant madeAt) {
        this.about = about;
        this.subject = subject;
        this.words = words;
        this.madeAt = madeAt;
    }

    long id() {
        return id;
    }

    /** {@code edition-17}: it becomes part of the Message-ID. */
    String about() {
        return about;
    }

    String subject() {
        return subject;
    }

    String words() {
        return words;
    }
}
