package org.saransh.schedule;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saransh.brief.Drafting;
import org.saransh.brief.EditionDesk;
import org.saransh.brief.EditionState;
import org.saransh.brief.EditionView;
import org.saransh.brief.Scope;
import org.saransh.export.StandingOrders;
import org.saransh.http.Problem;
import org.saransh.register.Change;
import org.saransh.work.Outcome;

/**
 * The occurrences; each call is one transaction, and each write of an attempt holds the occurrence and looks first whether that
 * attempt still is the one that runs.
 */
@ApplicationScoped
public class OccurrenceDesk {

    private static final int SHOWN = 200;
    private static final int NAMED = 3;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
    private static final Duration APPROVED_WITHIN = Duration.ofDays(30);

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Occurrences occurrences;

    @Inject
    Freshness freshness;

    @Inject
    EditionDesk editions;

    @Inject
    StandingOrders orders;

    @Inject
    Event<OccurrenceHeld> held;

    @Inject
    Clock clock;

    /** An attempt that may write. */
    record Attempt(long occurrence, int number, ScheduleDefinition schedule, Instant asAt) {}

    /** @param attempt null when there is nothing to make now; the outcome then says when to look again */
    record Begun(Attempt attempt, Outcome otherwise) {}

    @Transactional
    public Begun begin(long id) {
        Occurrence occurrence = database.find(Occurrence.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (occurrence.ended()) {
            return new Begun(null, Outcome.DONE);
        }
        Schedule schedule = database.find(Schedule.class, occurrence.schedule());
        if (occurrence.state() == OccurrenceState.AWAITING_APPROVAL) {
            return new Begun(null, approved(occurrence));
        }
        if (occurrence.state() != OccurrenceState.RUNNING && !occurrence.released()) {
            Optional<String> stale = freshness.obstacle(schedule.definition().freshness(), occurrence.due());
            if (stale.isPresent()) {
                return new Begun(null, hold(occurrence, schedule, stale.get()));
            }
            if (occurrence.state() == OccurrenceState.HELD) {
                occurrence.freshen(clock.instant());
            }
        }
        occurrence.run();
        return new Begun(new Attempt(id, occurrence.attempt(), schedule.definition(), occurrence.asAt()), Outcome.DONE);
    }

    private Outcome hold(Occurrence occurrence, Schedule schedule, String why) {
        Instant now = clock.instant();
        if (occurrence.state() != OccurrenceState.HELD) {
            Instant until = now.plus(schedule.definition().hold());
            occurrence.hold(why, until);
            held.fire(new OccurrenceHeld(
                    occurrence.id(),
                    schedule.id(),
                    schedule.definition().title(),
                    schedule.definition().owner(),
                    schedule.definition().ownerMail(),
                    occurrence.due(),
                    why,
                    until));
        } else if (!now.isBefore(occurrence.heldUntil())) {
            occurrence.end(OccurrenceState.MISSED, why + ". Nobody released it in time", now);
            database.refresh(schedule, LockModeType.PESSIMISTIC_WRITE);
            schedule.miss();
            return Outcome.DONE;
        } else {
            occurrence.hold(why, null);
        }
        return Outcome.again(now.plus(LOOK_AGAIN));
    }

    /** Notes what people have published of it. */
    private Outcome approved(Occurrence occurrence) {
        List<OccurrenceEdition> parts = parts(occurrence.id());
        for (OccurrenceEdition part : parts) {
            if (!part.ended()) {
                EditionState state =
                        editions.find(part.edition()).map(EditionView::state).orElse(EditionState.DRAFT);
                if (state != EditionState.DRAFT && state != EditionState.APPROVED) {
                    part.publish();
                } else if (occurrence.asAt().plus(APPROVED_WITHIN).isBefore(clock.instant())) {
                    part.fail("Nobody approved it within " + APPROVED_WITHIN.toDays() + " days");
                }
            }
        }
        if (parts.stream().allMatch(OccurrenceEdition::ended)) {
            end(occurrence, parts);
            return Outcome.DONE;
        }
        return Outcome.again(clock.instant().plus(LOOK_AGAIN));
    }

    /** What the attempt has to make; noted by the first one. */
    @Transactional
    public List<OccurrenceEdition> open(Attempt attempt, List<String> about) {
        held(attempt);
        List<OccurrenceEdition> parts = parts(attempt.occurrence());
        if (parts.isEmpty()) {
            for (String value : about) {
                OccurrenceEdition part = new OccurrenceEdition(attempt.occurrence(), parts.size() + 1, value);
                database.persist(part);
                parts.add(part);
            }
        }
        return parts;
    }

    @Transactional
    public List<OccurrenceEdition> parts(Attempt attempt) {
        return parts(attempt.occurrence());
    }

    /** Drafts one edition, which is not rendered yet. */
    @Transactional
    public long draft(Attempt attempt, OccurrenceEdition part, Scope scope) {
        Occurrence occurrence = held(attempt);
        ScheduleDefinition schedule = attempt.schedule();
        Drafting drafting = new Drafting("schedule " + schedule.title(), null, schedule.approval());
        long edition = editions.open(schedule.brief(), scope, attempt.asAt(), drafting);
        current(part).draft(edition);
        if (attempt.schedule().each() == null) {
            occurrence.draft(edition);
        }
        return edition;
    }

    @Transactional
    public void publish(Attempt attempt, OccurrenceEdition part, long edition) {
        held(attempt);
        editions.publish(edition);
        current(part).publish();
    }

    @Transactional
    public void fail(Attempt attempt, OccurrenceEdition part, String why) {
        held(attempt);
        current(part).fail(why);
    }

    /** Which export was ordered already; null: none. */
    @Transactional
    public Long ordered(Attempt attempt) {
        return held(attempt).export();
    }

    /** Orders the export and notes it, both or neither. */
    @Transactional
    public long order(Attempt attempt, StandingOrders.Ready ready) {
        Occurrence occurrence = held(attempt);
        long export = orders.order(ready);
        occurrence.order(export);
        return export;
    }

    /** @param why it failed; null when its export has a file */
    @Transactional
    public void end(Attempt attempt, String why) {
        held(attempt).end(why == null ? OccurrenceState.PUBLISHED : OccurrenceState.FAILED, why, clock.instant());
    }

    /** Ends the attempt when another has begun since, before it arranges anything. */
    @Transactional
    public void confirm(Attempt attempt) {
        held(attempt);
    }

    /** Ends the occurrence, unless a person has to publish what was drafted; returns what it is then. */
    @Transactional
    public OccurrenceState end(Attempt attempt) {
        Occurrence occurrence = held(attempt);
        List<OccurrenceEdition> parts = parts(occurrence.id());
        if (parts.stream().allMatch(OccurrenceEdition::ended)) {
            end(occurrence, parts);
        } else {
            occurrence.await();
        }
        return occurrence.state();
    }

    private void end(Occurrence occurrence, List<OccurrenceEdition> parts) {
        List<String> failed = parts.stream()
                .filter(part -> part.state() == OccurrenceEdition.State.FAILED)
                .map(part -> part.about().isEmpty() ? part.reason() : part.about() + ": " + part.reason())
                .toList();
        String why = null;
        if (parts.isEmpty()) {
            why = "Nothing is on record that the brief could be about";
        } else if (!failed.isEmpty()) {
            why = (parts.size() == 1 ? "" : failed.size() + " of " + parts.size() + " editions failed. ")
                    + String.join("; ", failed.subList(0, Math.min(NAMED, failed.size())));
        }
        occurrence.end(why == null ? OccurrenceState.PUBLISHED : OccurrenceState.FAILED, why, clock.instant());
    }

    /**
     * Has a held occurrence made with what is known now.
     *
     * @throws org.saransh.http.ProblemException 404, 409 when it is not held, 422 without a name and a reason
     */
    @Transactional
    public OccurrenceView release(long id, String by, String reason) {
        var said = new Change(by, reason, null, false).knowledge(clock.instant());
        Occurrence occurrence = database.find(Occurrence.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (occurrence == null) {
            throw unknown(id);
        }
        if (occurrence.state() != OccurrenceState.HELD) {
            throw Problem.conflict(
                    "The occurrence " + id + " is " + occurrence.state() + ": only a held one is released");
        }
        occurrence.release(said.who(), said.why(), clock.instant());
        return view(occurrence);
    }

    /** The occurrences with the newest due instants. */
    @Transactional
    public List<OccurrenceView> newest(String schedule, OccurrenceState state) {
        Limit most = Limit.of(SHOWN);
        List<Occurrence> newest;
        if (schedule == null) {
            newest = state == null ? occurrences.newest(most) : occurrences.newestIn(state, most);
        } else {
            newest = state == null ? occurrences.newestOf(schedule, most) : occurrences.newestOf(schedule, state, most);
        }
        return newest.stream().map(this::view).toList();
    }

    @Transactional
    public OccurrenceView find(long id) {
        return Optional.ofNullable(database.find(Occurrence.class, id))
                .map(this::view)
                .orElseThrow(() -> unknown(id));
    }

    private static RuntimeException unknown(long id) {
        return Problem.notFound("There is no occurrence " + id + ": /api/occurrences lists the newest");
    }

    private OccurrenceView view(Occurrence occurrence) {
        return occurrence.view(
                parts(occurrence.id()).stream().map(OccurrenceEdition::view).toList());
    }

    private Occurrence held(Attempt attempt) {
        Occurrence occurrence = database.find(Occurrence.class, attempt.occurrence(), LockModeType.PESSIMISTIC_WRITE);
        if (!occurrence.runs(attempt.number())) {
            throw new Superseded(attempt.occurrence(), attempt.number());
        }
        return occurrence;
    }

    private OccurrenceEdition current(OccurrenceEdition part) {
        return database.find(OccurrenceEdition.class, part.key());
    }

    private List<OccurrenceEdition> parts(long occurrence) {
        return new ArrayList<>(database.createQuery(
                        "select p from OccurrenceEdition p where p.occurrence = :occurrence order by p.number",
                        OccurrenceEdition.class)
                .setParameter("occurrence", occurrence)
                .getResultList());
    }
}
