package org.saransh.export;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.saransh.http.ProblemException;
import org.saransh.reference.LogText;
import org.saransh.register.Extent;
import org.saransh.register.Question;
import org.saransh.watch.Space;
import org.saransh.work.Lane;
import org.saransh.work.Outcome;
import org.saransh.work.WorkHandler;

/** Serves one turn: writes the file of the export whose turn it is. No transaction is open while it writes. */
@ApplicationScoped
class ExportWork implements WorkHandler {

    static final String KIND = "export";

    private static final Logger LOG = System.getLogger(ExportWork.class.getName());
    private static final int MOST_FAILURES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    ExportQueue queue;

    @Inject
    Exports exports;

    @Inject
    ExportFiles files;

    @Inject
    Answers answers;

    @Inject
    Seal seal;

    @Inject
    Space space;

    @Inject
    ExportFigures figures;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Lane lane() {
        return Lane.EXPORTS;
    }

    @Override
    public Outcome run(String id) {
        if (space.tight()) {
            return Outcome.again(clock.instant().plus(Space.LOOK_AGAIN));
        }
        return queue.next(Long.parseLong(id)).map(this::write).orElse(Outcome.DONE);
    }

    private Outcome write(ExportQueue.Turn turn) {
        try (AttemptWatch watch = new AttemptWatch(exports, turn, timer)) {
            return write(turn, watch);
        }
    }

    private Outcome write(ExportQueue.Turn turn, AttemptWatch watch) {
        try {
            Exports.Place place =
                    new Exports.Place(turn.export(), turn.attempt(), turn.form().format());
            StoredFile file = written(place, turn, watch);
            if (!exports.finish(turn.export(), turn.attempt(), file, watch.rows())) {
                files.delete(place);
                throw new Superseded();
            }
            figures.written(turn.form().format(), watch.rows());
            LOG.log(Level.INFO, "Export {0} has {1} rows in {2} bytes", turn.export(), watch.rows(), file.size());
        } catch (Superseded stopped) {
            tellSuperseded(turn);
        } catch (ProblemException refused) {
            exports.fail(turn.export(), turn.attempt(), refused.getMessage());
            LOG.log(Level.WARNING, "Export {0} failed: {1}", turn.export(), LogText.of(refused.getMessage()));
        } catch (IOException | RuntimeException trouble) {
            if (!watch.superseded()) {
                return again(turn, trouble);
            }
            tellSuperseded(turn);
        }
        return Outcome.DONE;
    }

    /** Most answers have whole dates only: nobody looks through all rows before one of them says otherwise. */
    private StoredFile written(Exports.Place place, ExportQueue.Turn turn, AttemptWatch watch) throws IOException {
        Question question = answers.question(turn.asked());
        try {
            return written(place, turn, watch, question, new Extent(turn.rows(), Set.of()));
        } catch (PartialDateMet met) {
            return written(place, turn, watch, question, answers.extent(question));
        }
    }

    private StoredFile written(
            Exports.Place place, ExportQueue.Turn turn, AttemptWatch watch, Question question, Extent extent)
            throws IOException {
        return files.write(
                place, bytes -> answers.write(question, extent, turn.form(), turn.by(), password(turn), bytes, watch));
    }

    private static void tellSuperseded(ExportQueue.Turn turn) {
        LOG.log(
                Level.INFO,
                "Export {0}, attempt {1} does not count: cancelled or taken over",
                turn.export(),
                turn.attempt());
    }

    private String password(ExportQueue.Turn turn) {
        return turn.sealedPassword() == null ? null : seal.open(turn.sealedPassword());
    }

    private Outcome again(ExportQueue.Turn turn, Exception trouble) {
        LOG.log(Level.ERROR, "Export " + turn.export() + " could not be written", trouble);
        return exports.delay(
                        turn.export(),
                        turn.attempt(),
                        "It could not be written: " + trouble.getMessage(),
                        MOST_FAILURES)
                .map(failures -> Outcome.again(clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << failures))))
                .orElse(Outcome.DONE);
    }
}
