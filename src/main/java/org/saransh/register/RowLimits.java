package org.saransh.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.saransh.http.Caller;
import org.saransh.http.Limits;

/** Whether whoever is asking may write a row: those who are limited to States or counterparts write rows of those only. */
@ApplicationScoped
class RowLimits {

    /** How far names of other rows are followed: a milestone names an offering, which names a block, which lies in a State. */
    private static final int FURTHEST = 3;

    @Inject
    Caller caller;

    @Inject
    Rows rows;

    @Inject
    RegisterCatalog catalog;

    /** Where a row lies and whom it concerns. */
    private record Place(Set<String> states, Set<String> counterparts) {}

    /** @throws org.saransh.http.ProblemException 403 */
    <V extends RowView> void demand(Register<?, V> register, V row) {
        Limits limits = caller.limits();
        if (limits.none()) {
            return;
        }
        Place place = new Place(new TreeSet<>(), new TreeSet<>());
        find(register, row, place, FURTHEST);
        boolean within = !place.states().isEmpty() && limits.admitStates(place.states())
                || !place.counterparts().isEmpty() && limits.admitCounterparts(place.counterparts());
        caller.requireWithin(within, "The row " + row.key());
    }

    private <V extends RowView> void find(Register<?, V> register, V row, Place place, int further) {
        for (Column<V> column : register.columns().list()) {
            Object cell = column.value().apply(row);
            if (cell == null) {
                continue;
            }
            switch (column.name()) {
                case "state" -> add(cell, place.states());
                case "counterpart", "participants" -> add(cell, place.counterparts());
                default -> {
                    if (column.refersTo() != null && further > 0) {
                        catalog.named(column.refersTo())
                                .ifPresent(named -> follow(named, cell.toString(), place, further - 1));
                    }
                }
            }
        }
    }

    private <E extends RegisterRow, V extends RowView> void follow(
            Register<E, V> register, String key, Place place, int further) {
        rows.row(register, key).ifPresent(row -> find(register, register.view(row), place, further));
    }

    private static void add(Object cell, Set<String> names) {
        if (cell instanceof Collection<?> several) {
            several.forEach(one -> add(one, names));
        } else {
            names.add(cell instanceof Enum<?> word ? word.name() : cell.toString());
        }
    }
}
