package org.saransh.setup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.saransh.auction.MilestoneKind;
import org.saransh.auction.Milestones;
import org.saransh.auction.RecordedMilestone;
import org.saransh.intake.CsvRow;
import org.saransh.intake.Fact;
import org.saransh.intake.KnownAt;

/** Tells the rows of milestones.csv. */
@Dependent
class MilestoneFacts {

    @Inject
    Milestones milestones;

    List<Fact<?>> of(List<CsvRow> rows, Conflicts conflicts) {
        List<Fact<?>> facts = new ArrayList<>();
        for (CsvRow row : rows) {
            String key = row.required("milestone_id");
            facts.add(new Fact<>(
                    milestones,
                    key,
                    KnownAt.reported(row.date("source_date"), row.date("reached_on")),
                    "Reached",
                    none -> new RecordedMilestone(
                            key,
                            row.required("offering"),
                            row.word("kind", MilestoneKind.class),
                            row.date("reached_on"),
                            row.text("remark"),
                            row.source(),
                            row.confirmed())));
            facts.addAll(conflicts.remarks(milestones, key, row.text("notes")));
        }
        return facts;
    }
}
