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
                        .text("block", OfferingView::block)
                        .text("tranche", OfferingView::tranche)
                        .number("attempt", null, OfferingView::attempt)
                        .date("nitDate", OfferingView::nitDate)
                        .code("concessionType", ConcessionType.class, OfferingView::concessionType)
                        .number("areaHa", "ha", OfferingView::areaHa)
                        .code("explorationLevel", ExplorationLevel.class, OfferingView::explorationLevel)
                        .code("outcome", Outcome.class, OfferingView::outcome)
                        .date("outcomeDate", OfferingView::outcomeDate)
                        .text("annulmentReason", OfferingView::annulmentReason)
                        .text("preferredBidder", OfferingView::preferredBidder)
                        .percentOffer("finalPriceOffer", OfferingView::finalPriceOffer)
                        .date("reversalDate", OfferingView::reversalDate)
                        .sourced());
    }

    @Override
    protected OfferingView view(Offering row) {
        return row.view();
    }
}
