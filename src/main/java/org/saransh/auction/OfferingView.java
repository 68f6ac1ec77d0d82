package org.saransh.auction;

import java.math.BigDecimal;
import java.util.List;
import org.saransh.reference.Conflict;
import org.saransh.reference.PartialDate;
import org.saransh.reference.PercentOffer;
import org.saransh.reference.Source;
import org.saransh.register.RowView;

/**
 * @param block the key of the block
 * @param tranche the key of the tranche
 * @param areaHa hectares
 * @param reversalDate when a sale was taken back
 */
public record OfferingView(
        String key,
        String block,
        String tranche,
        Integer attempt,
        PartialDate nitDate,
        ConcessionType concessionType,
        BigDecimal areaHa,
        ExplorationLevel explorationLevel,
        Outcome outcome,
        PartialDate outcomeDate,
        String annulmentReason,
        String preferredBidder,
        PercentOffer finalPriceOffer,
        PartialDate letterOfIntentDate,
        PartialDate licenceDate,
        PartialDate reversalDate,
        List<Milestone> milestones,
        Source source,
        boolean confirmed,
        String notes,
        List<Conflict> conflicts)
        implements RowView {}
