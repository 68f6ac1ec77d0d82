package org.saransh.auction;

import java.math.BigDecimal;
import java.util.List;
import org.saransh.reference.Conflict;
import org.saransh.reference.PartialDate;
import org.saransh.reference.Source;
import org.saransh.register.RowView;

/**
 * Counts are offerings, not unique blocks.
 *
 * @param freshBlocks offered for the first time
 * @param mlBlocks offered as mining leases
 * @param clBlocks offered as composite licences
 * @param explorationLicences true when the tranche offers exploration licences only
 * @param states codes of {@link org.saransh.reference.IndianState}
 * @param blocksAuctioned sold, whether or not the sale was taken back later
 */
public record TrancheView(
        String key,
        PartialDate launchDate,
        PartialDate nitDate,
        PartialDate tenderSaleLastDate,
        PartialDate bidDueDate,
        Integer blocksOffered,
        Integer freshBlocks,
        Integer reofferedBlocks,
        Integer mlBlocks,
        Integer clBlocks,
        boolean explorationLicences,
        BigDecimal estimatedValueCrore,
        List<String> states,
        String status,
        Integer blocksAuctioned,
        PartialDate resultDate,
        Integer blocksAnnulled,
        Integer annulledNoBids,
        Integer annulledFewBidders,
        PartialDate annulmentNoticeDate,
        Source source,
        boolean confirmed,
        String notes,
        List<Conflict> conflicts)
        implements RowView {}
