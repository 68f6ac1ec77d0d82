package org.saransh.auction;

import jakarta.enterprise.context.ApplicationScoped;
import org.saransh.register.Columns;
import org.saransh.register.Register;

@ApplicationScoped
public class Tranches extends Register<Tranche, TrancheView> {

    Tranches() {
        super(
                "tranches",
                Tranche.class,
                TrancheView.class,
                Columns.<TrancheView>key()
                        .date("launchDate", TrancheView::launchDate)
                        .date("nitDate", TrancheView::nitDate)
                        .date("tenderSaleLastDate", TrancheView::tenderSaleLastDate)
                        .date("bidDueDate", TrancheView::bidDueDate)
                        .number("blocksOffered", "offerings", TrancheView::blocksOffered)
                        .number("freshBlocks", "offerings", TrancheView::freshBlocks)
                        .number("reofferedBlocks", "offerings", TrancheView::reofferedBlocks)
                        .number("mlBlocks", "offerings", TrancheView::mlBlocks)
                        .number("clBlocks", "offerings", TrancheView::clBlocks)
                        .yesNo("explorationLicences", TrancheView::explorationLicences)
                        .number("estimatedValueCrore", "crore rupees", TrancheView::estimatedValueCrore)
                        .names("states", TrancheView::states)
                        .text("status", TrancheView::status)
                        .number("blocksAuctioned", "offerings", TrancheView::blocksAuctioned)
                        .date("resultDate", TrancheView::resultDate)
                        .number("blocksAnnulled", "offerings", TrancheView::blocksAnnulled)
                        .number("annulledNoBids", "offerings", TrancheView::annulledNoBids)
                        .number("annulledFewBidders", "offerings", TrancheView::annulledFewBidders)
                        .date("annulmentNoticeDate", TrancheView::annulmentNoticeDate)
                        .sourced());
    }

    @Override
    protected TrancheView view(Tranche row) {
        return row.view();
    }
}
