package org.saransh.brief;

import org.saransh.auction.BlockView;
import org.saransh.auction.MilestoneView;
import org.saransh.auction.OfferingView;
import org.saransh.auction.TrancheView;
import org.saransh.indicator.IndicatorView;
import org.saransh.indicator.ObservationView;
import org.saransh.mineral.MineralView;
import org.saransh.partnership.EngagementView;
import org.saransh.partnership.PartnershipView;
import org.saransh.register.RowView;

/** A row of a register on which some line of a brief rests. */
record CitedRow(String register, String key) {

    static CitedRow of(RowView row) {
        return new CitedRow(register(row), row.key());
    }

    private static String register(RowView row) {
        if (row instanceof OfferingView) {
            return "offerings";
        } else if (row instanceof PartnershipView) {
            return "partnerships";
        } else if (row instanceof EngagementView) {
            return "engagements";
        } else if (row instanceof TrancheView) {
            return "tranches";
        } else if (row instanceof ObservationView) {
            return "observations";
        } else if (row instanceof IndicatorView) {
            return "indicators";
        } else if (row instanceof BlockView) {
            return "blocks";
        } else if (row instanceof MilestoneView) {
            return "milestones";
        } else if (row instanceof MineralView) {
            return "minerals";
        }
        throw new IllegalArgumentException("No brief reads " + row.getClass().getSimpleName());
    }
}
