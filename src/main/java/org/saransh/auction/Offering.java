package org.saransh.auction;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.saransh.reference.PartialDate;
import org.saransh.reference.PercentOffer;
import org.saransh.reference.Source;
import org.saransh.register.PartialDateColumn;
import org.saransh.register.RegisterRow;

/**
 * One block in one tranche: an attempt to sell it.
 *
 * <p>It is open from the notice inviting tender on. It is then sold or annulled; a sale may be reversed, and an annulled block
 * may be offered again, which is a new offering.
 */
@Entity
@Table(name = "offering")
public class Offering extends RegisterRow {

    private String block;

    private String tranche;

    private Integer attempt;

    @Column(name = "nit_date")
    @Convert(converter = PartialDateColumn.class)
    private PartialDate nitDate;

    @Enumerated(EnumType.STRING)
    @Column(name = "concession_type")
    private ConcessionType concessionType;

    @Column(name = "area_ha")
    private BigDecimal areaHa;

    @Enumerated(EnumType.STRING)
    @Column(name = "exploration_level")
    private ExplorationLevel explorationLevel;

    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.OPEN;

    @Column(name = "outcome_date")
    @Convert(converter = PartialDateColumn.class)
    private PartialDate outcomeDate;

    @Column(name = "annulment_reason")
    private String annulmentReason;

    @Column(name = "preferred_bidder")
    private String preferredBidder;

    @Column(name = "final_price_offer")
    private BigDecimal finalPriceOffer;

    @Column(name = "letter_of_intent_date")
    @Convert(converter = PartialDateColumn.class)
    private PartialDate letterOfIntentDate;

    @Column(name = "licence_date")
    @Convert(converter = PartialDateColumn.class)
    private PartialDate licenceDate;

    @Column(name = "reversal_date")
    @Convert(converter = PartialDateColumn.class)
    private PartialDate reversalDate;

    @Convert(converter = MilestonesColumn.class)
    private List<Milestone> milestones = List.of();

    protected Offering() {}

    /**
     * Opens the offering.
     *
     * @param attempt the how-manieth for this block, null when no source says
     * @param nitDate null when no source gives the day of the notice inviting tender
     */
    public Offering(
            String key,
            String block,
            String tranche,
            Integer attempt,
            PartialDate nitDate,
            Source source,
            boolean confirmed) {
        super(key, source, confirmed);
        this.block = block;
        this.tranche = tranche;
        this.attempt = attempt;
        this.nitDate = nitDate;
    }

    /** Says what is offered; each may be unknown. */
    public void describe(ConcessionType concession, BigDecimal area, ExplorationLevel level) {
        concessionType = concession;
        areaHa = area;
        explorationLevel = level;
    }

    /**
     * Records the sale.
     *
     * @param bidder the preferred bidder, null when not published
     * @param offer null when not published
     * @param on null when no source gives the day
     */
    public void auction(String bidder, PercentOffer offer, PartialDate on, Source source) {
        step(Outcome.AUCTIONED);
        preferredBidder = bidder;
        finalPriceOffer = offer == null ? null : offer.percent();
        outcomeDate = on;
        cite(source);
    }

    /**
     * Records that nobody was chosen.
     *
     * @param reason null when not published
     * @param on null when no source gives the day
     */
    public void annul(String reason, PartialDate on, Source source) {
        step(Outcome.ANNULLED);
        annulmentReason = reason;
        outcomeDate = on;
        cite(source);
    }

    /** Takes back the sale. Bidder and offer stay on record. */
    public void reverse(String reason, PartialDate on, Source source) {
        step(Outcome.AUCTIONED_THEN_ANNULLED);
        annulmentReason = reason;
        reversalDate = on;
        cite(source);
    }

    /** Adds what happened since. */
    public void reach(Milestone milestone) {
        milestones = Stream.concat(milestones.stream(), Stream.of(milestone)).toList();
    }

    public Outcome outcome() {
        return outcome;
    }

    private void step(Outcome next) {
        if (!outcome.next().contains(next)) {
            throw new IllegalStateException("Offering " + key() + " cannot become " + next + ": it is " + outcome);
        }
        outcome = next;
    }

    void become(OfferingView view) {
        super.become(view);
        block = view.block();
        tranche = view.tranche();
        attempt = view.attempt();
        nitDate = view.nitDate();
        concessionType = view.concessionType();
        areaHa = view.areaHa();
        explorationLevel = view.explorationLevel();
        outcome = view.outcome();
        outcomeDate = view.outcomeDate();
        annulmentReason = view.annulmentReason();
        preferredBidder = view.preferredBidder();
        finalPriceOffer =
                view.finalPriceOffer() == null ? null : view.finalPriceOffer().percent();
        letterOfIntentDate = view.letterOfIntentDate();
        licenceDate = view.licenceDate();
        reversalDate = view.reversalDate();
        milestones = List.copyOf(view.milestones());
    }

    OfferingView view() {
        return new OfferingView(
                key(),
                block,
                tranche,
                attempt,
                nitDate,
                concessionType,
                plain(areaHa),
                explorationLevel,
                outcome,
                outcomeDate,
                annulmentReason,
                preferredBidder,
                PercentOffer.of(finalPriceOffer),
                letterOfIntentDate,
                licenceDate,
                reversalDate,
                milestones,
                source(),
                confirmed(),
                notes(),
                conflicts());
    }

    private static BigDecimal plain(BigDecimal figure) {
        return figure == null ? null : figure.stripTrailingZeros();
    }
}
