package org.saransh.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** The registers as they were known at one instant, each row under its key, in the order of the keys. */
record Reading(
        Map<String, TrancheView> tranches,
        Map<String, BlockView> blocks,
        Map<String, OfferingView> offerings,
        Map<String, PartnershipView> partnerships,
        Map<String, EngagementView> engagements,
        Map<String, IndicatorView> indicators,
        Map<String, ObservationView> observations,
        Map<String, MineralView> minerals,
        Map<String, MilestoneView> milestones) {

    /** Every row of every register. */
    List<RowView> rows() {
        List<RowView> rows = new ArrayList<>();
        Stream.of(
                        tranches,
                        blocks,
                        offerings,
                        partnerships,
                        engagements,
                        indicators,
                        observations,
                        minerals,
                        milestones)
                .forEach(register -> rows.addAll(register.values()));
        return rows;
    }

    /** The row; null when there is none. */
    RowView row(String register, String key) {
        return rows().stream()
                .filter(row -> CitedRow.of(row).equals(new CitedRow(register, key)))
                .findFirst()
                .orElse(null);
    }
}
