package org.saransh.auction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.saransh.http.Fault;
import org.saransh.reference.Label;
import org.saransh.register.Columns;
import org.saransh.register.Register;

@ApplicationScoped
public class Offerings extends Register<Offering, OfferingView> {

    private static final String CALLED = "coalesce({row}.nit_date, (select coalesce(h.nit_date, h.launch_date)"
            + " from {tranches} h where h.row_key = {row}.tranche))";

    /** The attempt that a source gives, or else how many offerings of the block were called earlier, and this one. */
    private static final String ATTEMPT_NUMBER = "coalesce({row}.attempt, case when " + CALLED
            + " is null then null else (select count(*) + 1 from {offerings} o join {tranches} t on t.row_key = o.tranche"
            + " where o.block = {row}.block and coalesce(o.nit_date, t.nit_date, t.launch_date) < " + CALLED + ") end)";

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
                        .number("areaHa", "Area", "क्षेत्रफल", new Label("ha", "हेक्टेयर"), OfferingView::areaHa)
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
                        .date("letterOfIntentDate", "Letter of intent", "आशय पत्र", OfferingView::letterOfIntentDate)
                        .date("licenceDate", "Licence or lease", "अनुज्ञप्ति या पट्टा", OfferingView::licenceDate)
                        .date("reversalDate", "Taken back on", "वापस लेने की तिथि", OfferingView::reversalDate)
                        .records("milestones", "Milestones", "पड़ाव", Milestone.class, OfferingView::milestones)
                        .sourced()
                        .computedCount("attemptNumber", "Attempt, counted", "प्रयास, गणना से", null, ATTEMPT_NUMBER));
    }

    @Override
    protected void check(OfferingView was, OfferingView is, boolean correction, Consumer<Fault> faults) {
        new OfferingChecks(was, is, faults).run(correction);
        if (was == null && !is.outcome().ended()) {
            demandNoOther(is, faults);
        }
    }

    /** A block is offered again only after its last attempt has ended. */
    private void demandNoOther(OfferingView is, Consumer<Fault> faults) {
        where("block", is.block()).stream()
                .filter(other -> !other.outcome().ended() && !other.key().equals(is.key()))
                .findFirst()
                .ifPresent(other -> faults.accept(new Fault(
                        "block",
                        is.block(),
                        "is on offer already, as " + other.key(),
                        "a block whose last offering was annulled, withdrawn or taken back")));
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
