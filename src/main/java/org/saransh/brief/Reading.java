package org.saransh.brief;

import java.util.Map;
import org.saransh.auction.BlockView;
import org.saransh.auction.OfferingView;
import org.saransh.auction.TrancheView;
import org.saransh.indicator.IndicatorView;
import org.saransh.indicator.ObservationView;
import org.saransh.mineral.MineralView;
import org.saransh.partnership.EngagementView;
import org.saransh.partnership.PartnershipView;

/** The registers as they were known at one instant, each row under its key, in the order of the keys. */
record Reading(
        Map<String, TrancheView> tranches,
        Map<String, BlockView> blocks,
        Map<String, OfferingView> offerings,
        Map<String, PartnershipView> partnerships,
        Map<String, EngagementView> engagements,
        Map<String, IndicatorView> indicators,
        Map<String, ObservationView> observations,
        Map<String, MineralView> minerals) {}
