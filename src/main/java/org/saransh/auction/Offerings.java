package org.saransh.auction;

import jakarta.enterprise.context.ApplicationScoped;
import org.saransh.register.Columns;
import org.saransh.register.Register;

@ApplicationScoped
public class Offerings extends Register<Offering, OfferingView> {

    Offerings() {
        super(
                "offerings",
                Offering.class,
                OfferingView.class,
                Columns.<OfferingView>key()
                        .text("block", "Block", "ब्लॉक", OfferingView::block)
                        .refersTo("blocks")
                        .required()
                        .text("tranche", "Tranche", "किश्त", OfferingView::tranche)
                        .refersTo("tranches")
                        .required()
                        .count("attempt", "Attempt", "प्रयास", null, OfferingView::attempt)
                        .date("nitDate", "NIT dated", "एनआईटी की तिथि", OfferingView::nitDate)
                        .code(
                                "concessionType",
                                "Concession",
                                "रियायत",
                                ConcessionType.class,
                                OfferingView::concessionType)
                        .number("areaHa", "Area", "क्षेत्रफल", "ha", OfferingView::areaHa)
                        .code(
                                "explorationLevel",
                                "Exploration level",
                                "अन्वेषण स्तर",
                                ExplorationLevel.class,
                                OfferingView::explorationLevel)
                        .code("outcome", "Outcome", "परिणाम", Outcome.class, OfferingView::outcome)
                        .required()
                        .date("outcomeDate", "Outcome of", "परिणाम की तिथि", OfferingView::outcomeDate)
                        .text(
                                "annulmentReason",
                                "Reason of annulment",
                                "रद्द करने का कारण",
                                OfferingView::annulmentReason)
                        .text("preferredBidder", "Preferred bidder", "पसंदीदा बोलीदाता", OfferingView::preferredBidder)
                        .percentOffer(
                                "finalPriceOffer",
                                "Final price offer",
                                "अंतिम मूल्य प्रस्ताव",
                                OfferingView::finalPriceOffer)
                        .date("reversalDate", "Taken back on", "वापस लेने की तिथि", OfferingView::reversalDate)
                        .records("milestones", "Milestones", "पड़ाव", Milestone.class, OfferingView::milestones)
                        .sourced());
    }

    @Override
    protected Offering written(Offering current, OfferingView view) {
        Offering row = current == null ? new Offering() : current;
        row.become(view);
        return row;
    }

    @Override
    protected OfferingView view(Offering row) {
        return row.view();
    }
}
