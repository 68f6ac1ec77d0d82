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
 * <p>Every difference is told. What no rule below knows how to tell is told as a correction of the row.
 */
final class Changes {

    private record Found(ChangeGroup group, Line line) {}

    private static final Comparator<Found> ORDER = Comparator.comparing(Found::group)
            .thenComparing(found -> found.line().date(), Comparator.nullsLast(Comparator.<PartialDate>reverseOrder()));

    private final List<Found> found = new ArrayList<>();
    private final Period period;

    private Changes(Period period) {
        this.period = period;
    }

    static List<Line> of(Period period) {
        Changes changes = new Changes(period);
        new AuctionChanges(period.before(), period.now(), changes).tell();
        new PartnershipChanges(period.before(), period.now(), changes).tell();
        new IndicatorChanges(period.before(), period.now(), changes).tell();
        new RowChanges(changes).tell(period.before(), period.now());
        return changes.found.stream()
                .sorted(ORDER)
                .map(change -> change.line().under(change.group().key()))
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
        found.add(new Found(group, Line.sentence(date, new Statement(phrase, values), period.standing(rows))));
    }
}
