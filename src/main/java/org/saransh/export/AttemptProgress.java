package org.saransh.export;

import java.time.Duration;

/** Says about once a second how far an attempt is, and ends it when it does not count any more. */
final class AttemptProgress implements Progress {

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final Exports exports;
    private final ExportQueue.Turn turn;
    private long told = System.nanoTime();
    private long rows;

    AttemptProgress(Exports exports, ExportQueue.Turn turn) {
        this.exports = exports;
        this.turn = turn;
    }

    @Override
    public void written(long number) {
        rows = number;
        long now = System.nanoTime();
        if (now - told > PAUSE) {
            told = now;
            if (!exports.advance(turn.export(), turn.attempt(), number)) {
                throw new Superseded();
            }
        }
    }

    long rows() {
        return rows;
    }
}
