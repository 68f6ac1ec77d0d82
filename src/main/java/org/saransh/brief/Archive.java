package org.saransh.brief;

import jakarta.data.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.saransh.register.AsAt;
import org.saransh.register.RevisionLog;
import org.saransh.storage.Sha256;

/** Drafts and publishes editions, and finds them again; each call is one transaction. */
@ApplicationScoped
class Archive {

    private static final Duration PERIOD = Duration.ofDays(7);
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Editions editions;

    @Inject
    Renditions renditions;

    @Inject
    Registers registers;

    @Inject
    Corrections corrections;

    @Inject
    RevisionLog log;

    @Inject
    Clock clock;

    @Inject
    Event<EditionPublished> published;

    /**
     * The edition of that instant with the digest as it would be drawn now: the one there is, or a new draft.
     *
     * @throws org.saransh.http.ProblemException 422 when the registers know nothing of what the brief is to be about
     */
    @Transactional
    public long draft(Brief brief, Scope scope, Instant asAt) {
        Instant recorded = log.cutOff();
        Optional<Edition> previous = editions.publishedBefore(brief.name(), scope.about(), asAt, Limit.of(1)).stream()
                .findFirst();
        Instant since = previous.map(Edition::asAt).orElse(asAt.minus(PERIOD));
        Reading now = registers.read(new AsAt(asAt, recorded));
        UnknownSubject.refuse(scope, now);
        Period period = new Period(
                registers.read(new AsAt(since, recorded)),
                now,
                since,
                previous.isPresent(),
                asAt,
                corrections.reprinted(
                        brief.name(),
                        scope.about(),
                        asAt,
                        previous.map(Edition::recordedAt).orElse(Instant.EPOCH),
                        recorded),
                new Sources());
        Drawn drawn = DigestDrawing.of(brief, scope, period);
        Digest digest = drawn.digest();
        String json = digest.json();
        Optional<Edition> same = editions.same(brief.name(), asAt, Sha256.of(json));
        if (same.isPresent()) {
            return same.get().id();
        }
        Edition edition = new Edition(
                digest,
                scope.about(),
                json,
                number(brief.name(), asAt),
                previous.map(Edition::id).orElse(null),
                recorded,
                clock.instant());
        database.persist(edition);
        database.flush();
        drawn.rows().forEach(row -> database.persist(new EditionRow(edition.id(), row)));
        return edition.id();
    }

    private int number(String brief, Instant asAt) {
        String key = brief + "/" + Edition.year(asAt);
        EditionCounter counter = database.find(EditionCounter.class, key);
        if (counter == null) {
            counter = new EditionCounter(key);
            database.persist(counter);
        }
        return counter.next();
    }

    @Transactional
    public void keep(List<Rendition> made) {
        made.forEach(database::merge);
    }

    /** Publishes the edition, unless it is; observers of {@link EditionPublished} run in the same transaction. */
    @Transactional
    public void publish(long id) {
        Edition edition = database.find(Edition.class, id, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        if (edition.state() != EditionState.PUBLISHED) {
            edition.publish(clock.instant());
            published.fire(new EditionPublished(edition));
        }
    }

    @Transactional
    public Optional<Edition> find(long id) {
        return Optional.ofNullable(database.find(Edition.class, id));
    }

    @Transactional
    public Optional<Edition> latest(String brief, Scope scope) {
        return editions.publishedBefore(brief, scope.about(), EVER, Limit.of(1)).stream()
                .findFirst();
    }

    @Transactional
    public List<Edition> list(String brief, int most) {
        return editions.archive(brief, Limit.of(most));
    }

    @Transactional
    public List<Rendition> renditions(long edition) {
        return renditions.of(edition);
    }

    @Transactional
    public Optional<Rendition> rendition(long edition, Language language, OutputFormat format) {
        return renditions.findById(Rendition.key(edition, language, format));
    }
}
