package org.saransh.http;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The answer that the first request under an idempotency key got. */
@Entity
@Table(name = "idempotency")
class GivenAnswer {

    @Id
    @Column(name = "idempotency_key")
    private String key;

    @Column(name = "request_sha256")
    private String requestSha256;

    private int status;

    private String location;

    @Column(name = "entity_tag")
    private String tag;

    private String answer;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected GivenAnswer() {}

    /** Takes the key before the request is carried out, so that a second one has to wait. */
    GivenAnswer(String key, String requestSha256, Instant now) {
        this.key = key;
        this.requestSha256 = requestSha256;
        this.answer = "";
        this.recordedAt = now;
    }

    void give(Answer given) {
        status = given.status();
        location = given.location();
        tag = given.tag();
        answer = given.json();
    }

    boolean to(String sha256) {
        return requestSha256.equals(sha256);
    }

    Answer again() {
        return new Answer(status, location, tag, answer);
    }
}
