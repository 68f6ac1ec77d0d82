package org.saransh.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.saransh.intake.CsvRow;
import org.saransh.intake.CsvTable;
import org.saransh.intake.Fact;
import org.saransh.intake.Intake;

/** The reference data that an empty register starts with. */
@ApplicationScoped
class ReferenceData {

    private static final Logger LOG = System.getLogger(ReferenceData.class.getName());
    private static final String WHO = "reference data";

    @Inject
    Intake intake;

    @Inject
    MineralFacts minerals;

    @Inject
    AuctionFacts auctions;

    @Inject
    MilestoneFacts milestones;

    @Inject
    PartnershipFacts partnerships;

    @Inject
    IndicatorFacts indicators;

    /** Records the reference data, all of it or none. */
    @Transactional
    public void load() {
        Conflicts conflicts = new Conflicts(table("conflicts"));
        List<Fact<?>> facts = new ArrayList<>();
        facts.addAll(minerals.of(table("minerals"), conflicts));
        facts.addAll(auctions.of(table("tranches"), table("blocks"), table("sources"), conflicts));
        facts.addAll(milestones.of(table("milestones"), conflicts));
        facts.addAll(partnerships.of(table("partnerships"), table("engagements"), conflicts));
        facts.addAll(indicators.of(table("indicators"), conflicts));
        intake.record(facts, WHO);
        LOG.log(Level.INFO, "The register was empty: recorded the reference data in {0} revisions", facts.size());
    }

    private static List<CsvRow> table(String name) {
        InputStream table = ReferenceData.class.getResourceAsStream("/reference/" + name + ".csv");
        return CsvTable.read(name, table);
    }
}
