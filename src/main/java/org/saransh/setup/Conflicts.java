package org.saransh.setup;

import java.util.List;
import org.saransh.intake.CsvRow;
import org.saransh.intake.Fact;
import org.saransh.reference.Conflict;
import org.saransh.register.Register;
import org.saransh.register.RegisterRow;

/** What other sources say against the rows of the reference data. */
final class Conflicts {

    private final List<CsvRow> table;

    Conflicts(List<CsvRow> table) {
        this.table = table;
    }

    private List<Conflict> against(String register, String key) {
        return table.stream()
                .filter(row -> row.required("register").equals(register))
                .filter(row -> row.required("row_key").equals(key))
                .map(row -> new Conflict(row.required("field"), row.required("value"), row.required("source")))
                .toList();
    }

    /** The compiler's remarks and the rival values of a row, which nobody knew before the reference data was compiled. */
    <E extends RegisterRow> List<Fact<?>> remarks(Register<E, ?> register, String key, String notes) {
        List<Conflict> rivals = against(register.name(), key);
        if (notes == null && rivals.isEmpty()) {
            return List.of();
        }
        return List.of(new Fact<E>(register, key, null, "Remarks and rival values of the reference data", row -> {
            row.remark(notes, rivals);
            return row;
        }));
    }
}
