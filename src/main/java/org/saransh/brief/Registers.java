package org.saransh.brief;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.saransh.auction.Blocks;
import org.saransh.auction.Milestones;
import org.saransh.auction.Offerings;
import org.saransh.auction.Tranches;
import org.saransh.indicator.Indicators;
import org.saransh.indicator.Observations;
import org.saransh.mineral.Minerals;
import org.saransh.partnership.Engagements;
import org.saransh.partnership.Partnerships;
import org.saransh.register.AsAt;

/** The registers that a brief reads. */
@Dependent
class Registers {

    @Inject
    Tranches tranches;

    @Inject
    Blocks blocks;

    @Inject
    Offerings offerings;

    @Inject
    Partnerships partnerships;

    @Inject
    Engagements engagements;

    @Inject
    Indicators indicators;

    @Inject
    Observations observations;

    @Inject
    Minerals minerals;

    @Inject
    Milestones milestones;

    Reading read(AsAt asAt) {
        return new Reading(
                tranches.read(asAt),
                blocks.read(asAt),
                offerings.read(asAt),
                partnerships.read(asAt),
                engagements.read(asAt),
                indicators.read(asAt),
                observations.read(asAt),
                minerals.read(asAt),
                milestones.read(asAt));
    }
}
