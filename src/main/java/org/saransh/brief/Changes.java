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

    private static final Comparator<Change> ORDER = Comparator.comparing(Change::group)
            .thenComparing(
                    change -> change.statement().date(), Comparator.nullsLast(Comparator.<PartialDate>reverseOrder()));

    private final List<Change> found = new ArrayList<>();
    private final Sources sources;

    private Changes(Sources sources) {
        this.sources = sources;
    }

    static List<Change> between(Reading before, Reading after, Sources sources) {
        Changes changes = new Changes(sources);
        new AuctionChanges(before, after, changes).tell();
        new PartnershipChanges(before, after, changes).tell();
        new IndicatorChanges(before, after, changes).tell();
        new RowChanges(changes).tell(before, after);
        return changes.found.stream().sorted(ORDER).toList();
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
        found.add(new Change(group, new Statement(phrase, values, date, sources.of(rows))));
    }
}
