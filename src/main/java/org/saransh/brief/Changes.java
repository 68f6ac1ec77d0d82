package org.saransh.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.saransh.reference.PartialDate;
import org.saransh.register.RowView;

/**
 * What changed between two readings, as statements: grouped, the newest event first.
 *
 * <p>Every difference is told. What no rule below knows how to tell is told as a correction of the row; what comes in great
 * number is told together.
 */
final class Changes {

    private static final Comparator<Change> ORDER = Comparator.comparing(Change::group)
            .thenComparing(Change::date, Comparator.nullsLast(Comparator.<PartialDate>reverseOrder()));

    private final List<Change> found = new ArrayList<>();

    private Changes() {}

    static List<Line> of(Period period) {
        Changes changes = new Changes();
        new AuctionChanges(period.before(), period.now(), changes).tell();
        new PartnershipChanges(period.before(), period.now(), changes).tell();
        new IndicatorChanges(period.before(), period.now(), changes).tell();
        new RowChanges(period.before(), period.now(), changes).tell();
        return new Gathering(period.now())
                .of(changes.found).stream()
                        .sorted(ORDER)
                        .map(change -> change.line(period))
                        .toList();
    }

    void add(ChangeGroup group, Phrase phrase, Map<String, Value> values, PartialDate date, RowView row) {
        add(group, phrase, values, date, List.of(row));
    }

    void add(
            ChangeGroup group,
            Phrase phrase,
            Map<String, Value> values,
            PartialDate date,
            List<? extends RowView> rows) {
        found.add(new Change(group, phrase, values, date, rows));
    }
}
