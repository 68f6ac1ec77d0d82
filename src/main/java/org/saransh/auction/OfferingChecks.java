package org.saransh.auction;

import java.util.TreeSet;
import java.util.function.Consumer;
import org.saransh.http.Fault;

/** What an offering has to keep to beyond its single fields. */
final class OfferingChecks {

    private final OfferingView was;
    private final OfferingView is;
    private final Consumer<Fault> faults;

    /** @param was null for a new offering */
    OfferingChecks(OfferingView was, OfferingView is, Consumer<Fault> faults) {
        this.was = was;
        this.is = is;
        this.faults = faults;
    }

    /** @param correction whether the row was wrong before; then its outcome may become anything */
    void run(boolean correction) {
        if (was != null && was.outcome() != is.outcome() && !correction) {
            transition();
        }
        if (is.attempt() != null && is.attempt() < 1) {
            fault("attempt", is.attempt(), "is less than 1", "1 for the first attempt");
        }
        boolean everSold = is.outcome().sold() || is.outcome() == Outcome.AUCTIONED_THEN_ANNULLED;
        if (!everSold && is.finalPriceOffer() != null) {
            fault("finalPriceOffer", is.finalPriceOffer(), "belongs to a sale", "nothing while it is " + is.outcome());
        }
        if (!everSold && is.preferredBidder() != null) {
            fault("preferredBidder", is.preferredBidder(), "belongs to a sale", "nothing while it is " + is.outcome());
        }
        if (is.outcome() == Outcome.AUCTIONED_THEN_ANNULLED && is.reversalDate() == null) {
            fault("reversalDate", null, "is missing", "the day on which the sale was taken back");
        }
    }

    private void transition() {
        if (!was.outcome().next().contains(is.outcome())) {
            fault(
                    "outcome",
                    is.outcome(),
                    "cannot follow " + was.outcome(),
                    was.outcome().ended()
                            ? "nothing: this offering has ended. Put in a new offering when the block is offered again;"
                                    + " if the row was wrong, say correction"
                            : "one of " + new TreeSet<>(was.outcome().next())
                                    + "; if the row was wrong, say correction");
            return;
        }
        switch (is.outcome()) {
            case ANNULLED, AUCTIONED_THEN_ANNULLED -> {
                if (is.annulmentReason() == null) {
                    fault("annulmentReason", null, "is missing", "why, or that no reason was published");
                }
            }
            case LETTER_OF_INTENT -> demandDay("letterOfIntentDate", is.letterOfIntentDate() != null);
            case LICENCE -> demandDay("licenceDate", is.licenceDate() != null);
            default -> {}
        }
    }

    private void demandDay(String field, boolean there) {
        if (!there) {
            fault(field, null, "is missing", "the date, from which clocks run");
        }
    }

    private void fault(String field, Object value, String wrong, String allowed) {
        faults.accept(new Fault(field, value == null ? null : value.toString(), wrong, allowed));
    }
}
