package org.saransh.export;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.saransh.http.Role;
import org.saransh.reference.Json;
import org.saransh.register.Asked;

/** What a saved query was from one change to the next. */
@Entity
@Table(name = "saved_query_version")
class SavedQueryVersion {

    @Id
    @Column(name = "version_key")
    private String key;

    @Column(name = "query_id")
    private long query;

    private int number;

    private String name;

    private String question;

    @Enumerated(EnumType.STRING)
    @Column(name = "shared_with")
    private Role sharedWith;

    @Column(name = "recorded_by")
    private String recordedBy;

    private String reason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected SavedQueryVersion() {}

    SavedQueryVersion(long query, int number, QueryDraft draft, String by, Instant now) {
        this.key = key(query, number);
        this.query = query;
        this.number = number;
        this.name = draft.name().strip();
        this.question = Json.write(draft.query());
        this.sharedWith = draft.role();
        this.recordedBy = by;
        this.reason = draft.reason().strip();
        this.recordedAt = now;
    }

    static String key(long query, int number) {
        return query + "/" + number;
    }

    QueryView view(SavedQuery saved) {
        return new QueryView(
                query,
                number,
                name,
                saved.owner(),
                sharedWith == null ? null : sharedWith.code(),
                Json.read(question, Asked.class),
                recordedBy,
                reason,
                recordedAt,
                saved.removed(),
                "/api/queries/" + query + "/versions/" + number);
    }
}
