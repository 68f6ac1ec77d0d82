package org.saransh.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.saransh.brief.Brief;
import org.saransh.brief.Briefs;
import org.saransh.brief.EditionDesk;
import org.saransh.brief.EditionView;
import org.saransh.brief.RenderingException;
import org.saransh.brief.Scope;
import org.saransh.http.ProblemException;
import org.saransh.reference.HaltPoint;
import org.saransh.watch.Space;
import org.saransh.work.Outcome;
import org.saransh.work.WorkHandler;

/** Drafts, renders and publishes the editions of an occurrence, or has its export made. */
@ApplicationScoped
class OccurrenceWork implements WorkHandler {

    static final String KIND = "occurrence";

    private static final Duration WAIT_FOR_CHECK = Duration.ofSeconds(2);
    private static final Duration WAIT_FOR_APPROVAL = Duration.ofSeconds(10);
    /** After that, other work has its turn before the next edition of a long row. */
    private static final Duration TURN = Duration.ofSeconds(20);

    private static final Logger LOG = System.getLogger(OccurrenceWork.class.getName());

    @Inject
    OccurrenceDesk occurrences;

    @Inject
    OccurrenceExport exports;

    @Inject
    EditionDesk editions;

    @Inject
    Briefs briefs;

    @Inject
    Space space;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(String id) {
        if (space.tight()) {
            return Outcome.again(clock.instant().plus(Space.LOOK_AGAIN));
        }
        OccurrenceDesk.Begun begun = occurrences.begin(Long.parseLong(id));
        HaltPoint.CLAIMED.pass();
        try {
            if (begun.attempt() == null) {
                return begun.otherwise();
            }
            return begun.attempt().schedule().export() == null ? make(begun.attempt()) : exports.make(begun.attempt());
        } catch (Superseded stopped) {
            LOG.log(Level.WARNING, stopped.getMessage() + ", so it has written nothing more");
            return Outcome.DONE;
        }
    }

    private Outcome make(OccurrenceDesk.Attempt attempt) {
        Instant turnEnds = clock.instant().plus(TURN);
        boolean beingChecked = false;
        for (OccurrenceEdition part : parts(attempt)) {
            if (clock.instant().isAfter(turnEnds)) {
                return Outcome.again(clock.instant());
            }
            beingChecked |= !part.ended() && !made(attempt, part);
        }
        if (beingChecked) {
            occurrences.confirm(attempt);
            return Outcome.again(clock.instant().plus(WAIT_FOR_CHECK));
        }
        return occurrences.end(attempt) == OccurrenceState.AWAITING_APPROVAL
                ? Outcome.again(clock.instant().plus(WAIT_FOR_APPROVAL))
                : Outcome.DONE;
    }

    private List<OccurrenceEdition> parts(OccurrenceDesk.Attempt attempt) {
        List<OccurrenceEdition> parts = occurrences.parts(attempt);
        return parts.isEmpty() ? occurrences.open(attempt, subjects(attempt)) : parts;
    }

    private List<String> subjects(OccurrenceDesk.Attempt attempt) {
        ScheduleDefinition schedule = attempt.schedule();
        return schedule.each() == null
                ? List.of(schedule.about().values().stream().findFirst().orElse(""))
                : editions.subjects(schedule.brief(), attempt.asAt());
    }

    /** Takes one edition as far as it goes; false when it is still being checked. */
    private boolean made(OccurrenceDesk.Attempt attempt, OccurrenceEdition part) {
        try {
            long id = part.edition() == null
                    ? occurrences.draft(attempt, part, scope(attempt.schedule().brief(), part.about()))
                    : part.edition();
            EditionView edition = editions.complete(id);
            if (edition.beingChecked()) {
                return false;
            }
            if (edition.approval() == null) {
                occurrences.publish(attempt, part, id);
                HaltPoint.PUBLISHED.pass();
                LOG.log(
                        Level.INFO,
                        "Occurrence {0} published edition {1}: {2}",
                        attempt.occurrence(),
                        id,
                        edition.title());
            }
        } catch (RenderingException | ProblemException broken) {
            occurrences.fail(attempt, part, broken.getMessage());
            LOG.log(
                    Level.ERROR,
                    "Occurrence " + attempt.occurrence() + " failed " + part.about() + ": " + broken.getMessage(),
                    broken);
        }
        return true;
    }

    private Scope scope(String brief, String about) {
        return about.isEmpty()
                ? Scope.EVERYTHING
                : new Scope(briefs.named(brief).map(Brief::parameter).orElseThrow(), about);
    }
}
