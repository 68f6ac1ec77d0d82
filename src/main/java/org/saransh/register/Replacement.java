package org.saransh.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.saransh.http.Fault;
import org.saransh.reference.Conflict;

/**
 * One row put in the place of another by its author.
 *
 * @param was null for a new row
 */
record Replacement<V extends RowView>(List<Column<V>> columns, V was, V is) {

    /** What may be added to a confirmed row without casting doubt on it. */
    private static final Set<String> NO_FACTS = Set.of("confirmed", "notes", "conflicts");

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (is.confirmed() && (was == null || !was.confirmed() || changesFacts())) {
            faults.add(new Fault(
                    "confirmed",
                    "true",
                    "is not for the author to say",
                    "false; then somebody else confirms the row as it now is"));
        }
        if (was != null) {
            was.conflicts().stream().filter(rival -> !keeps(rival)).forEach(rival -> faults.add(dropped(rival)));
        }
        return faults;
    }

    private boolean changesFacts() {
        return columns.stream()
                .filter(column -> !NO_FACTS.contains(column.name()))
                .anyMatch(column -> !column.text(was).equals(column.text(is)));
    }

    private boolean keeps(Conflict rival) {
        return is.conflicts().stream().anyMatch(kept -> kept.resolved(null).equals(rival.resolved(null)));
    }

    private Fault dropped(Conflict rival) {
        int number = was.conflicts().indexOf(rival) + 1;
        return new Fault(
                "conflicts",
                null,
                "drops the rival value " + rival.value() + " of " + rival.field() + ", which " + rival.source()
                        + " gives",
                "all rival values that are on record; settle this one with a reason instead, at conflicts/" + number
                        + "/settle");
    }
}
