package org.saransh.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;

/** A list gets a brief in a language and format. */
@Entity
@Table(name = "subscription")
public class Subscription {

    @Id
    private String id;

    @Column(name = "list_id")
    private String list;

    private String brief;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private OutputFormat format;

    @Column(name = "starts_at")
    private Instant startsAt;

    protected Subscription() {}

    Subscription(String id, String list, String brief, Language language, OutputFormat format, Instant startsAt) {
        this.id = id;
        this.list = list;
        this.brief = brief;
        this.language = language;
        this.format = format;
        this.startsAt = startsAt;
    }

    String id() {
        return id;
    }

    String list() {
        return list;
    }

    Language language() {
        return language;
    }

    OutputFormat format() {
        return format;
    }

    boolean covers(Instant asAt) {
        return !asAt.isBefore(startsAt);
    }

    SubscriptionView view() {
        return new SubscriptionView(id, list, brief, language.code(), format.extension(), startsAt);
    }
}
