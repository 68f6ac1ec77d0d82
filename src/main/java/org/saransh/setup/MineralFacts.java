package org.saransh.setup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.saransh.intake.CsvRow;
import org.saransh.intake.Fact;
import org.saransh.intake.KnownAt;
import org.saransh.mineral.Mineral;
import org.saransh.mineral.Minerals;

/** Tells the rows of minerals.csv. */
@Dependent
class MineralFacts {

    @Inject
    Minerals minerals;

    List<Fact<?>> of(List<CsvRow> rows, Conflicts conflicts) {
        List<Fact<?>> facts = new ArrayList<>();
        for (CsvRow row : rows) {
            String key = Keys.slug(row.required("name"));
            facts.add(new Fact<Mineral>(
                    minerals, key, KnownAt.event(row.date("source_date")), "Listed by its source", none -> {
                        Mineral mineral = new Mineral(
                                key, row.required("name"), row.text("symbol_or_group"), row.source(), row.confirmed());
                        mineral.list(
                                row.yes("critical_2023"),
                                row.integer("part_d_entry_no"),
                                row.text("part_d_wording"),
                                row.yes("removed_from_atomic_list_2023"),
                                row.text("hs6"));
                        return mineral;
                    }));
            facts.addAll(conflicts.remarks(minerals, key, row.text("notes")));
        }
        return facts;
    }
}
