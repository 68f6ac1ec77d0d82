package org.saransh.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saransh.http.Fault;
import org.saransh.register.Column;

/** Which column of the register each column of a table is. */
final class Headings {

    private final List<String> names;
    private final List<Column<?>> columns = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    /** @throws UnreadableTable when a column comes twice, or one that every row needs is missing */
    Headings(List<String> names, List<? extends Column<?>> known) {
        this.names = names.stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String name : this.names) {
            Optional<? extends Column<?>> column =
                    known.stream().filter(one -> one.isCalled(name)).findFirst();
            columns.add(column.orElse(null));
            column.ifPresentOrElse(found -> demandNew(seen, found, name), () -> ignored.add(name));
        }
        List<String> missing = known.stream()
                .filter(Column::required)
                .map(Column::name)
                .filter(name -> !seen.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableTable("The table lacks the columns " + missing
                    + ". Head each column with its name or its label; /api/datasets lists both");
        }
    }

    private static void demandNew(Set<String> seen, Column<?> column, String name) {
        if (!seen.add(column.name())) {
            throw new UnreadableTable("The column " + column.name() + " comes twice, the second time as " + name);
        }
    }

    List<String> names() {
        return names;
    }

    /** Headings that are no column of the register. */
    List<String> ignored() {
        return ignored;
    }

    /** The texts of a row by the names of their columns; what cannot be trusted becomes a fault. */
    Map<String, String> texts(List<Cell> cells, List<Fault> faults) {
        Map<String, String> texts = new HashMap<>();
        for (int place = 0; place < cells.size(); place++) {
            Cell cell = cells.get(place);
            Column<?> column = place < columns.size() ? columns.get(place) : null;
            if (place >= columns.size() && !cell.text().isBlank()) {
                faults.add(new Fault("column " + (place + 1), cell.text(), "has no heading", null));
            } else if (column != null && cell.fault() != null) {
                faults.add(new Fault(column.name(), cell.text(), cell.fault(), null));
            } else if (column != null) {
                texts.put(column.name(), cell.text());
            }
        }
        return texts;
    }
}
