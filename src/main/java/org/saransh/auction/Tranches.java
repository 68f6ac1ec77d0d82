package org.saransh.auction;

import jakarta.enterprise.context.ApplicationScoped;
import org.saransh.reference.IndianState;
import org.saransh.reference.Label;
import org.saransh.register.Columns;
import org.saransh.register.Register;

@ApplicationScoped
public class Tranches extends Register<Tranche, TrancheView> {

    private static final Label OFFERINGS = new Label("offerings", "प्रस्तुतियाँ");

    Tranches() {
        super(
                "tranches",
                Tranche.class,
                TrancheView.class,
                Columns.<TrancheView>key()
                        .date("launchDate", "Launched", "आरंभ", TrancheView::launchDate)
                        .date("nitDate", "NIT dated", "एनआईटी की तिथि", TrancheView::nitDate)
                        .date(
                                "tenderSaleLastDate",
                                "Tender documents until",
                                "निविदा दस्तावेज़ की अंतिम तिथि",
                                TrancheView::tenderSaleLastDate)
                        .date("bidDueDate", "Bids due", "बोली की अंतिम तिथि", TrancheView::bidDueDate)
                        .count("blocksOffered", "Offered", "प्रस्तुत", OFFERINGS, TrancheView::blocksOffered)
                        .count(
                                "freshBlocks",
                                "Offered for the first time",
                                "पहली बार प्रस्तुत",
                                OFFERINGS,
                                TrancheView::freshBlocks)
                        .count(
                                "reofferedBlocks",
                                "Offered again",
                                "पुनः प्रस्तुत",
                                OFFERINGS,
                                TrancheView::reofferedBlocks)
                        .count("mlBlocks", "As mining leases", "खनन पट्टे के रूप में", OFFERINGS, TrancheView::mlBlocks)
                        .count(
                                "clBlocks",
                                "As composite licences",
                                "समेकित अनुज्ञप्ति के रूप में",
                                OFFERINGS,
                                TrancheView::clBlocks)
                        .yesNo(
                                "explorationLicences",
                                "Exploration licences",
                                "अन्वेषण अनुज्ञप्तियाँ",
                                TrancheView::explorationLicences)
                        .number(
                                "estimatedValueCrore",
                                "Estimated value",
                                "अनुमानित मूल्य",
                                new Label("crore rupees", "करोड़ रुपये"),
                                TrancheView::estimatedValueCrore)
                        .codes("states", "States", "राज्य", IndianState.class, TrancheView::states)
                        .text("status", "Status", "स्थिति", TrancheView::status)
                        .required()
                        .count("blocksAuctioned", "Auctioned", "नीलाम", OFFERINGS, TrancheView::blocksAuctioned)
                        .date("resultDate", "Results of", "परिणाम की तिथि", TrancheView::resultDate)
                        .count("blocksAnnulled", "Annulled", "रद्द", OFFERINGS, TrancheView::blocksAnnulled)
                        .count(
                                "annulledNoBids",
                                "Annulled without bids",
                                "बिना बोली के रद्द",
                                OFFERINGS,
                                TrancheView::annulledNoBids)
                        .count(
                                "annulledFewBidders",
                                "Annulled with too few bidders",
                                "कम बोलीदाताओं के कारण रद्द",
                                OFFERINGS,
                                TrancheView::annulledFewBidders)
                        .date(
                                "annulmentNoticeDate",
                                "Annulment notice",
                                "रद्द करने की सूचना",
                                TrancheView::annulmentNoticeDate)
                        .sourced());
    }

    @Override
    protected Tranche written(Tranche current, TrancheView view) {
        Tranche row = current == null ? new Tranche() : current;
        row.become(view);
        return row;
    }

    @Override
    protected TrancheView view(Tranche row) {
        return row.view();
    }
}
