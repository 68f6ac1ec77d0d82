package org.saransh.setup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saransh.intake.CsvRow;
import org.saransh.intake.Fact;
import org.saransh.intake.KnownAt;
import org.saransh.partnership.CounterpartType;
import org.saransh.partnership.Engagement;
import org.saransh.partnership.EngagementType;
import org.saransh.partnership.Engagements;
import org.saransh.partnership.Partnership;
import org.saransh.partnership.PartnershipKind;
import org.saransh.partnership.Partnerships;
import org.saransh.reference.Attribution;

/** Tells the rows of partnerships.csv and engagements.csv. */
@Dependent
class PartnershipFacts {

    /** A count of memoranda, not one of them. */
    private static final String COUNT_OF_MEMORANDA = "P047";

    private static final Map<String, Attribution> ATTRIBUTIONS = Map.of(
            "official", Attribution.OFFICIAL,
            "official statement", Attribution.OFFICIAL_STATEMENT,
            "official, unnamed", Attribution.OFFICIAL_UNNAMED,
            "anonymous sources", Attribution.UNNAMED_SOURCES,
            "company statement", Attribution.COMPANY_STATEMENT,
            "press release", Attribution.PRESS_RELEASE,
            "press", Attribution.PRESS);

    @Inject
    Partnerships partnerships;

    @Inject
    Engagements engagements;

    List<Fact<?>> of(List<CsvRow> partnershipRows, List<CsvRow> engagementRows, Conflicts conflicts) {
        List<Fact<?>> facts = new ArrayList<>();
        Map<String, CsvRow> byKey = new HashMap<>();
        for (CsvRow row : partnershipRows) {
            String key = row.required("partnership_id");
            byKey.put(key, row);
            facts.add(new Fact<>(
                    partnerships,
                    key,
                    KnownAt.reported(row.date("source_date"), row.date("start_date")),
                    "Reported by its source",
                    none -> partnership(key, row)));
            facts.addAll(conflicts.remarks(partnerships, key, row.text("notes")));
        }
        for (CsvRow row : engagementRows) {
            String key = row.required("engagement_id");
            Attribution attribution = attribution(row, byKey.get(row.text("partnership_id")));
            facts.add(new Fact<>(
                    engagements,
                    key,
                    KnownAt.reported(row.date("source_date"), row.date("date")),
                    "Reported by its source",
                    none -> engagement(key, row, attribution)));
            facts.addAll(conflicts.remarks(engagements, key, row.text("notes")));
        }
        return facts;
    }

    private static Partnership partnership(String key, CsvRow row) {
        Partnership partnership = new Partnership(
                key,
                row.required("counterpart"),
                row.word("counterpart_type", CounterpartType.class),
                row.word("kind", PartnershipKind.class),
                ATTRIBUTIONS.get(row.required("basis")),
                row.source(),
                row.confirmed());
        partnership.describe(
                row.text("organisation"), row.text("indian_party"), row.names("minerals"), row.text("summary"));
        String precision = row.text("start_date_precision");
        partnership.reach(
                row.text("stage"), row.date("start_date"), precision != null && precision.startsWith("report"));
        if (key.equals(COUNT_OF_MEMORANDA)) {
            partnership.countsSeveral();
        }
        return partnership;
    }

    private static Engagement engagement(String key, CsvRow row, Attribution attribution) {
        Engagement engagement = new Engagement(
                key,
                row.date("date"),
                row.word("type", EngagementType.class),
                row.text("partnership_id"),
                attribution,
                row.source(),
                row.confirmed());
        engagement.describe(row.names("participants"), row.text("place"), row.text("outcome"));
        return engagement;
    }

    /** Those on whom the partnership's page leans, if the engagement was read on the same page; else unknown. */
    private static Attribution attribution(CsvRow engagement, CsvRow partnership) {
        boolean samePage =
                partnership != null && engagement.required("source_url").equals(partnership.required("source_url"));
        return samePage ? ATTRIBUTIONS.get(partnership.required("basis")) : null;
    }
}
