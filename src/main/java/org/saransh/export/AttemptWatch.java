package org.saransh.export;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.saransh.register.Stop;

/** Says every second how far an attempt is, and ends it when it does not count any more, even before its first row. */
final class AttemptWatch implements Progress, AutoCloseable {

    private static final Logger LOG = System.getLogger(AttemptWatch.class.getName());

    private final Exports exports;
    private final ExportQueue.Turn turn;
    private final Stop stop = new Stop();
    private final Future<?> looks;
    private volatile long rows;

    AttemptWatch(Exports exports, ExportQueue.Turn turn, ManagedScheduledExecutorService timer) {
        this.exports = exports;
        this.turn = turn;
        looks = timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            if (!exports.advance(turn.export(), turn.attempt(), rows)) {
                stop.ask();
            }
        } catch (RuntimeException trouble) {
            // An executor drops work that throws: the next look may find the database again.
            LOG.log(Level.WARNING, "Export " + turn.export() + " cannot be watched for now", trouble);
        }
    }

    @Override
    public void written(long number) {
        rows = number;
        if (superseded()) {
            throw new Superseded();
        }
    }

    long rows() {
        return rows;
    }

    Stop stop() {
        return stop;
    }

    /** Whether somebody cancelled the export or took it over. */
    boolean superseded() {
        return stop.asked();
    }

    @Override
    public void close() {
        looks.cancel(false);
    }
}
