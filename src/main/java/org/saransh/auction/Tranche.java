package org.saransh.auction;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import org.saransh.reference.PartialDate;
import org.saransh.reference.Source;
import org.saransh.register.NamesColumn;
import org.saransh.register.PartialDateColumn;
import org.saransh.register.RegisterRow;

/** One round of auctions, opened by a notice inviting tender. Its counts are offerings, not unique blocks. */
@Entity
@Table(name = "tranche")
public class Tranche extends RegisterRow {

    @Column(name = "launch_date")
    @Convert(converter = PartialDateColumn.class)
    private PartialDate launchDate;

    @Column(name = "nit_date")
    @Convert(converter = PartialDateColumn.class)
    private PartialDate nitDate;

    @Column(name = "tender_sale_last_date")
    @Convert(converter = PartialDateColumn.class)
    private PartialDate tenderSaleLastDate;

    @Column(name = "bid_due_date")
    @Convert(converter = PartialDateColumn.class)
    private PartialDate bidDueDate;

    @Column(name = "blocks_offered")
    private Integer blocksOffered;

    @Column(name = "fresh_blocks")
    private Integer freshBlocks;

    @Column(name = "reoffered_blocks")
    private Integer reofferedBlocks;

    @Column(name = "ml_blocks")
    private Integer mlBlocks;

    @Column(name = "cl_blocks")
    private Integer clBlocks;

    @Column(name = "exploration_licences")
    private boolean explorationLicences;

    @Column(name = "estimated_value_crore")
    private BigDecimal estimatedValueCrore;

    @Convert(converter = NamesColumn.class)
    private List<String> states = List.of();

    private String status;

    @Column(name = "blocks_auctioned")
    private Integer blocksAuctioned;

    @Column(name = "result_date")
    @Convert(converter = PartialDateColumn.class)
    private PartialDate resultDate;

    @Column(name = "blocks_annulled")
    private Integer blocksAnnulled;

    @Column(name = "annulled_no_bids")
    private Integer annulledNoBids;

    @Column(name = "annulled_few_bidders")
    private Integer annulledFewBidders;

    @Column(name = "annulment_notice_date")
    @Convert(converter = PartialDateColumn.class)
    private PartialDate annulmentNoticeDate;

    protected Tranche() {}

    /** @param explorationLicences another kind of concession: never counted together with leases and composite licences */
    public Tranche(String key, boolean explorationLicences, Source source, boolean confirmed) {
        super(key, source, confirmed);
        this.explorationLicences = explorationLicences;
    }

    /** Opens the round. */
    public void launch(PartialDate launched, PartialDate nit, List<String> stateCodes, BigDecimal valueCrore) {
        launchDate = launched;
        nitDate = nit;
        states = List.copyOf(stateCodes);
        estimatedValueCrore = valueCrore;
        status = "open";
    }

    /** Sets the last days for tender documents and for bids. */
    public void timetable(PartialDate tenderSaleEnds, PartialDate bidsDue) {
        tenderSaleLastDate = tenderSaleEnds;
        bidDueDate = bidsDue;
    }

    /** Counts what is offered; null where no source says. */
    public void offer(Integer offered, Integer fresh, Integer reoffered, Integer leases, Integer compositeLicences) {
        blocksOffered = offered;
        freshBlocks = fresh;
        reofferedBlocks = reoffered;
        mlBlocks = leases;
        clBlocks = compositeLicences;
    }

    /** Counts the sales, whether or not some were taken back later. */
    public void sell(Integer auctioned, PartialDate announced) {
        blocksAuctioned = auctioned;
        resultDate = announced;
    }

    /** Counts the failures; the two reasons need not add up to the whole. */
    public void annul(Integer annulled, Integer noBids, Integer fewBidders, PartialDate notice) {
        blocksAnnulled = annulled;
        annulledNoBids = noBids;
        annulledFewBidders = fewBidders;
        annulmentNoticeDate = notice;
    }

    /** @param words as the source puts it */
    public void status(String words) {
        status = words;
    }

    void become(TrancheView view) {
        super.become(view);
        launchDate = view.launchDate();
        nitDate = view.nitDate();
        tenderSaleLastDate = view.tenderSaleLastDate();
        bidDueDate = view.bidDueDate();
        blocksOffered = view.blocksOffered();
        freshBlocks = view.freshBlocks();
        reofferedBlocks = view.reofferedBlocks();
        mlBlocks = view.mlBlocks();
        clBlocks = view.clBlocks();
        explorationLicences = view.explorationLicences();
        estimatedValueCrore = view.estimatedValueCrore();
        states = List.copyOf(view.states());
        status = view.status();
        blocksAuctioned = view.blocksAuctioned();
        resultDate = view.resultDate();
        blocksAnnulled = view.blocksAnnulled();
        annulledNoBids = view.annulledNoBids();
        annulledFewBidders = view.annulledFewBidders();
        annulmentNoticeDate = view.annulmentNoticeDate();
    }

    TrancheView view() {
        return new TrancheView(
                key(),
                launchDate,
                nitDate,
                tenderSaleLastDate,
                bidDueDate,
                blocksOffered,
                freshBlocks,
                reofferedBlocks,
                mlBlocks,
                clBlocks,
                explorationLicences,
                estimatedValueCrore == null ? null : estimatedValueCrore.stripTrailingZeros(),
                states,
                status,
                blocksAuctioned,
                resultDate,
                blocksAnnulled,
                annulledNoBids,
                annulledFewBidders,
                annulmentNoticeDate,
                source(),
                confirmed(),
                notes(),
                conflicts());
    }
}
