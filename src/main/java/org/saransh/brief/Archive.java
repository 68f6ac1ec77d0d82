package org.saransh.brief;

import jakarta.data.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.saransh.http.Problem;
import org.saransh.register.AsAt;
import org.saransh.register.RevisionLog;
import org.saransh.storage.Sha256;
import org.saransh.work.Work;

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
    Gate gate;

    @Inject
    Approvals approvals;

    @Inject
    Work work;

    @Inject
    Clock clock;

    @Inject
    Event<EditionPublished> published;

    @Inject
    Event<EditionWithdrawn> withdrawn;

    /**
     * The edition of that instant with the digest as it would be drawn now: the one there is, or a new draft.
     *
     * @throws org.saransh.http.ProblemException 422 when the registers know nothing of what the brief is to be about
     */
    @Transactional
    public long draft(Brief brief, Scope scope, Instant asAt, Drafting drafting) {
        Instant recorded = log.cutOff();
        Optional<Edition> previous = editions.publishedBefore(brief.name(), scope.about(), asAt, Limit.of(1)).stream()
                .findFirst();
        Drawn drawn = draw(brief, scope, new AsAt(asAt, recorded), previous);
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
        edition.draftedBy(drafting.by());
        if (drafting.supersedes() != null) {
            edition.correct(drafting.supersedes());
        }
        database.persist(edition);
        database.flush();
        approvals.ask(edition, drafting.approval());
        drawn.rows().forEach(row -> database.persist(new EditionRow(edition.id(), row)));
        return edition.id();
    }

    /** What the brief could be about, as was known then. */
    @Transactional
    public List<String> subjects(Brief brief, Instant asAt) {
        return brief.parameter().values(registers.read(AsAt.known(asAt)));
    }

    private Drawn draw(Brief brief, Scope scope, AsAt instant, Optional<Edition> previous) {
        Instant since = previous.map(Edition::asAt).orElse(instant.known().minus(PERIOD));
        Reading now = registers.read(instant);
        UnknownSubject.refuse(scope, now);
        Reading before = registers.read(new AsAt(since, instant.recorded()));
        List<PrintedCorrection> reprinted = corrections.reprinted(
                brief.name(),
                scope.about(),
                instant.known(),
                previous.map(Edition::recordedAt).orElse(Instant.EPOCH),
                instant.recorded());
        return DigestDrawing.of(
                brief,
                scope,
                new Period(before, now, since, previous.isPresent(), instant.known(), reprinted, new Sources()));
    }

    /** The digest of the edition as it is drawn now from what was known and recorded then. */
    public Drawn again(Brief brief, Edition edition) {
        return draw(
                brief,
                edition.scope(),
                new AsAt(edition.asAt(), edition.recordedAt()),
                Optional.ofNullable(edition.previous()).map(id -> database.find(Edition.class, id)));
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

    /** Keeps the renditions of an edition that is not published, and what they were made with; long PDFs are checked from now on. */
    @Transactional
    public void keep(long id, Fingerprint madeWith, List<Rendition> made) {
        Edition edition = database.find(Edition.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (edition.state() != EditionState.DRAFT) {
            return;
        }
        edition.rendered(madeWith.json());
        for (Rendition rendition : made) {
            Rendition kept = database.find(Rendition.class, rendition.key());
            if (kept == null || kept.awaitsCheck() || !kept.sha256().equals(rendition.sha256())) {
                database.merge(rendition);
            }
        }
        database.flush();
        submitChecks(id);
    }

    /** Queues the checks of the PDFs that wait for one. */
    @Transactional
    public void submitChecks(long edition) {
        renditions.of(edition).stream()
                .filter(Rendition::awaitsCheck)
                .forEach(waiting -> work.submit(ConformanceWork.KIND, waiting.key()));
    }

    /** Notes what was found in a PDF, if it is still that one. */
    @Transactional
    public void checked(String key, String sha256, Gate.Checked found) {
        Rendition rendition = database.find(Rendition.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (rendition.sha256().equals(sha256)) {
            rendition.check(found);
        }
    }

    /**
     * Publishes the edition, unless it is; observers of {@link EditionPublished} run in the same transaction.
     *
     * @throws org.saransh.http.ProblemException 409 when it is not rendered, any of its PDFs is not known to conform, nobody has
     *     approved it though somebody must, or it is under embargo
     */
    @Transactional
    public void publish(long id) {
        Edition edition = database.find(Edition.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (edition.state() == EditionState.PUBLISHED) {
            return;
        }
        gate.obstacle(renditions.of(id)).or(() -> approvals.obstacle(edition)).ifPresent(why -> {
            throw Problem.conflict("Edition " + id + " cannot be published, because " + why);
        });
        edition.publish(clock.instant());
        if (edition.supersedes() != null) {
            database.find(Edition.class, edition.supersedes(), LockModeType.PESSIMISTIC_WRITE)
                    .corrected(clock.instant());
        }
        published.fire(new EditionPublished(edition));
    }

    /**
     * Keeps the draft back until the instant.
     *
     * @param until null: it may go out at once
     * @throws org.saransh.http.ProblemException 409 when it is out already
     */
    @Transactional
    public void embargo(long id, Instant until) {
        Edition edition = database.find(Edition.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (edition.state() != EditionState.DRAFT && edition.state() != EditionState.APPROVED) {
            throw Problem.conflict("Edition " + id + " is " + edition.state() + ": only a draft can be kept back");
        }
        edition.embargo(until);
    }

    /** Drafts whose embargo has ended. */
    @Transactional
    public List<Long> embargoesOver() {
        return editions.embargoedUntil(clock.instant());
    }

    /**
     * Takes a published edition back; observers of {@link EditionWithdrawn} run in the same transaction.
     *
     * @throws org.saransh.http.ProblemException 409 when it is not published
     */
    @Transactional
    public void withdraw(long id, Decision decision) {
        decision.demandReason();
        Edition edition = database.find(Edition.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (edition.state() != EditionState.PUBLISHED) {
            throw Problem.conflict("Edition " + id + " is " + edition.state() + ": only a published one is withdrawn");
        }
        edition.withdraw(decision.by(), decision.reason().strip(), clock.instant());
        withdrawn.fire(new EditionWithdrawn(id, edition.endedWhy()));
    }

    /** The edition with its digest, which those that come from elsewhere read only within a transaction. */
    @Transactional
    public Optional<Edition> find(long id) {
        Edition edition = database.find(Edition.class, id);
        if (edition != null) {
            edition.json();
        }
        return Optional.ofNullable(edition);
    }

    /** Published ones, those with the newest knowledge first. */
    @Transactional
    public List<Edition> latest(String brief, Scope scope, int most) {
        return editions.publishedBefore(brief, scope.about(), EVER, Limit.of(most));
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
    public Optional<Rendition> rendition(String key) {
        return renditions.findById(key);
    }

    @Transactional
    public Optional<Rendition> rendition(long edition, Language language, OutputFormat format) {
        return rendition(Rendition.key(edition, language, format));
    }
}
