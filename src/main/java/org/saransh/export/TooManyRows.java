package org.saransh.export;

import java.util.Locale;

/** More rows than a sheet of Excel holds, and nobody asked for several sheets. */
final class TooManyRows extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long count;
    private final int most;

    TooManyRows(long count, int most) {
        super(String.format(
                Locale.ROOT,
                "These are %d rows, and a sheet of Excel holds %d: filter them, or ask for several sheets",
                count,
                most));
        this.count = count;
        this.most = most;
    }

    long count() {
        return count;
    }

    int most() {
        return most;
    }
}
