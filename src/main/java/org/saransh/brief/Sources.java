package org.saransh.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.saransh.reference.Basis;
import org.saransh.reference.Source;
import org.saransh.register.RowView;

/** Numbers the sources of a brief in the order in which its lines cite them. */
final class Sources {

    private record Cited(Source source, Basis basis) {}

    private final Map<Cited, Integer> numbers = new LinkedHashMap<>();
    private final Set<CitedRow> citedRows = new LinkedHashSet<>();

    Standing of(RowView row) {
        return of(List.of(row));
    }

    /** The standing of a line that rests on all of these rows. */
    Standing of(Collection<? extends RowView> rows) {
        TreeSet<Integer> cited = new TreeSet<>();
        Basis weakest = Basis.OFFICIAL_TEXT;
        boolean confirmed = true;
        for (RowView row : rows) {
            citedRows.add(CitedRow.of(row));
            cited.add(numbers.computeIfAbsent(new Cited(row.source(), row.basis()), unseen -> numbers.size() + 1));
            weakest = row.basis().compareTo(weakest) > 0 ? row.basis() : weakest;
            confirmed &= row.confirmed();
        }
        return new Standing(weakest, confirmed, List.copyOf(cited));
    }

    /** The rows on which any line rests. */
    Set<CitedRow> rows() {
        return citedRows;
    }

    List<SourceLine> lines() {
        List<SourceLine> lines = new ArrayList<>();
        numbers.forEach((cited, number) -> lines.add(new SourceLine(
                number,
                cited.source().publisher(),
                cited.source().title(),
                cited.source().date(),
                cited.source().url(),
                cited.basis())));
        return lines;
    }
}
