package org.saransh.brief;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.saransh.reference.Clocks;
import org.saransh.register.RowView;

/**
 * What the sections of one digest are drawn from.
 *
 * @param before the registers as at {@code since}
 * @param now the registers as at {@code asAt}
 * @param since the instant after which a change is new
 * @param sinceEdition whether an edition of that instant was published; otherwise it is the start of the period
 * @param reprinted corrections of what earlier editions printed, recorded within the period
 * @param sources numbered in the order in which the sections cite them
 */
record Period(
        Reading before,
        Reading now,
        Instant since,
        boolean sinceEdition,
        Instant asAt,
        List<PrintedCorrection> reprinted,
        Sources sources) {

    Period(Reading before, Reading now, Instant since, boolean sinceEdition, Instant asAt) {
        this(before, now, since, sinceEdition, asAt, List.of(), new Sources());
    }

    /** The same period with the registers narrowed to what the brief is about. */
    Period narrowed(Scope scope) {
        return new Period(scope.of(before), scope.of(now), since, sinceEdition, asAt, reprinted, sources);
    }

    /** The day in India. */
    LocalDate today() {
        return LocalDate.ofInstant(asAt, Clocks.INDIA);
    }

    LocalDate dayBefore() {
        return LocalDate.ofInstant(since, Clocks.INDIA);
    }

    Standing standing(RowView row) {
        return sources.of(row);
    }

    Standing standing(Collection<? extends RowView> rows) {
        return sources.of(rows);
    }
}
