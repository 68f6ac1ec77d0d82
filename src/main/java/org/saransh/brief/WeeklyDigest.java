package org.saransh.brief;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.saransh.auction.OfferingView;
import org.saransh.auction.Outcome;
import org.saransh.auction.TrancheView;
import org.saransh.partnership.EngagementView;
import org.saransh.partnership.PartnershipView;
import org.saransh.reference.Clocks;
import org.saransh.reference.Marking;
import org.saransh.reference.PartialDate;
import org.saransh.reference.Rate;

/** Draws the digest of the weekly brief from two readings of the register. */
final class WeeklyDigest {

    static final String NAME = "weekly";

    private static final int DAYS_AHEAD = 14;

    private final Reading reading;
    private final LocalDate today;
    private final Sources sources = new Sources();

    private WeeklyDigest(Reading reading, Instant asAt) {
        this.reading = reading;
        this.today = LocalDate.ofInstant(asAt, Clocks.INDIA);
    }

    /**
     * @param before the reading as at {@code since}
     * @param reading the reading as at {@code asAt}
     * @param sinceEdition whether an edition of {@code since} was published
     */
    static Drawn of(Reading before, Instant since, boolean sinceEdition, Reading reading, Instant asAt) {
        WeeklyDigest drawn = new WeeklyDigest(reading, asAt);
        List<Statement> keyPoints = KeyPoints.of(before, reading, drawn.sources);
        List<Change> changes = Changes.between(before, reading, drawn.sources);
        Auctions auctions = drawn.auctions();
        List<PartnerLine> partnerships = drawn.partnerships(false);
        List<PartnerLine> listed = drawn.partnerships(true);
        List<Statement> due = drawn.due();
        Digest digest = new Digest(
                NAME,
                asAt,
                since,
                sinceEdition,
                Marking.UNCLASSIFIED,
                keyPoints,
                changes,
                auctions,
                partnerships,
                listed,
                due,
                drawn.sources.lines());
        return new Drawn(digest, drawn.sources.rows());
    }

    private Auctions auctions() {
        Comparator<TrancheView> byLaunch =
                Comparator.comparing(TrancheView::launchDate, Comparator.nullsLast(Comparator.naturalOrder()));
        List<TrancheView> tranches =
                reading.tranches().values().stream().sorted(byLaunch).toList();
        List<TrancheView> leases = tranches.stream()
                .filter(tranche -> !tranche.explorationLicences())
                .toList();
        List<TrancheView> exploration =
                tranches.stream().filter(TrancheView::explorationLicences).toList();
        return new Auctions(lines(leases), lines(exploration), totals(leases));
    }

    private List<TrancheLine> lines(List<TrancheView> tranches) {
        return tranches.stream().map(this::line).toList();
    }

    private TrancheLine line(TrancheView tranche) {
        boolean counted = tranche.blocksAuctioned() != null && tranche.blocksOffered() != null;
        return new TrancheLine(
                tranche.key(),
                tranche.launchDate(),
                tranche.blocksOffered(),
                tranche.freshBlocks(),
                tranche.blocksAuctioned(),
                tranche.blocksAnnulled(),
                tranche.bidDueDate(),
                tranche.status(),
                counted ? Rate.of(tranche.blocksAuctioned(), tranche.blocksOffered(), "offeringsOfTranche") : null,
                sources.of(tranche));
    }

    private List<Statement> totals(List<TrancheView> leases) {
        List<Statement> totals = new ArrayList<>();
        List<TrancheView> counted = leases.stream()
                .filter(tranche -> tranche.blocksAuctioned() != null && tranche.blocksOffered() != null)
                .toList();
        if (!counted.isEmpty()) {
            totals.add(new Statement(
                    Phrase.TOTAL_AUCTIONED,
                    Values.of("tranches", keys(counted))
                            .number("trancheCount", counted.size())
                            .number(
                                    "auctioned",
                                    counted.stream()
                                            .mapToInt(TrancheView::blocksAuctioned)
                                            .sum())
                            .number(
                                    "offered",
                                    counted.stream()
                                            .mapToInt(TrancheView::blocksOffered)
                                            .sum())
                            .map(),
                    null,
                    sources.of(counted)));
        }
        List<TrancheView> fresh =
                leases.stream().filter(tranche -> tranche.freshBlocks() != null).toList();
        if (!fresh.isEmpty()) {
            totals.add(new Statement(
                    fresh.size() == leases.size() ? Phrase.TOTAL_BLOCKS : Phrase.TOTAL_BLOCKS_PART,
                    Values.of("tranches", keys(fresh))
                            .number("trancheCount", fresh.size())
                            .number(
                                    "blocks",
                                    fresh.stream()
                                            .mapToInt(TrancheView::freshBlocks)
                                            .sum())
                            .text(
                                    "without",
                                    keys(leases.stream()
                                            .filter(tranche -> tranche.freshBlocks() == null)
                                            .toList()))
                            .map(),
                    null,
                    sources.of(fresh)));
        }
        List<OfferingView> reversed = reading.offerings().values().stream()
                .filter(offering -> offering.outcome() == Outcome.AUCTIONED_THEN_ANNULLED)
                .toList();
        if (!reversed.isEmpty()) {
            totals.add(new Statement(
                    Phrase.TOTAL_REVERSED,
                    new Values().number("count", reversed.size()).map(),
                    null,
                    sources.of(reversed)));
        }
        return totals;
    }

    private static String keys(List<TrancheView> tranches) {
        return String.join(", ", tranches.stream().map(TrancheView::key).toList());
    }

    private List<PartnerLine> partnerships(boolean countsSeveral) {
        return reading.partnerships().values().stream()
                .filter(partnership -> partnership.countsSeveral() == countsSeveral)
                .sorted(Comparator.comparing(PartnershipView::counterpart)
                        .thenComparing(PartnershipView::kind)
                        .thenComparing(PartnershipView::key))
                .map(this::line)
                .toList();
    }

    private PartnerLine line(PartnershipView partnership) {
        EngagementView latest = latest(partnership);
        return new PartnerLine(
                partnership.counterpart(),
                partnership.organisation(),
                partnership.indianParty(),
                partnership.kind(),
                partnership.stage(),
                partnership.startDate(),
                partnership.startDateOfReport(),
                partnership.minerals(),
                latest == null ? null : new PartnerLine.Latest(latest.heldOn(), latest.type(), latest.outcome()),
                latest == null ? sources.of(partnership) : sources.of(List.of(partnership, latest)));
    }

    private EngagementView latest(PartnershipView partnership) {
        return reading.engagements().values().stream()
                .filter(engagement -> partnership.key().equals(engagement.partnership()))
                .filter(engagement -> engagement.heldOn() != null)
                .max(Comparator.comparing(EngagementView::heldOn).thenComparing(EngagementView::key))
                .orElse(null);
    }

    private List<Statement> due() {
        List<Statement> due = new ArrayList<>();
        for (TrancheView tranche : reading.tranches().values()) {
            Map<String, Value> values = Values.of("tranche", tranche.key()).map();
            if (ahead(tranche.tenderSaleLastDate())) {
                due.add(new Statement(
                        Phrase.DUE_TENDER_SALE, values, tranche.tenderSaleLastDate(), sources.of(tranche)));
            }
            if (ahead(tranche.bidDueDate())) {
                due.add(new Statement(Phrase.DUE_BIDS, values, tranche.bidDueDate(), sources.of(tranche)));
            }
        }
        for (EngagementView engagement : reading.engagements().values()) {
            if (ahead(engagement.heldOn())) {
                Map<String, Value> values = Values.of("participants", String.join("; ", engagement.participants()))
                        .code("type", engagement.type())
                        .map();
                due.add(new Statement(Phrase.DUE_ENGAGEMENT, values, engagement.heldOn(), sources.of(engagement)));
            }
        }
        due.sort(Comparator.comparing(Statement::date));
        return due;
    }

    private boolean ahead(PartialDate date) {
        return date != null
                && date.isDay()
                && date.earliest().isAfter(today)
                && !date.earliest().isAfter(today.plusDays(DAYS_AHEAD));
    }
}
