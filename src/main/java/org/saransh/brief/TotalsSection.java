package org.saransh.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.saransh.auction.OfferingView;
import org.saransh.auction.Outcome;
import org.saransh.auction.TrancheView;

/** Sums over the tranches of leases and composite licences, each naming what it counts. */
final class TotalsSection implements SectionKind {

    static final String NAME = "totals";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<SectionColumn> columns() {
        return List.of();
    }

    @Override
    public List<Line> draw(Period period) {
        List<Line> totals = new ArrayList<>();
        List<TrancheView> leases = TranchesSection.byLaunch(period.now(), false);
        auctioned(period, leases, totals);
        blocks(period, leases, totals);
        reversed(period, totals);
        return totals;
    }

    private static void auctioned(Period period, List<TrancheView> leases, List<Line> totals) {
        List<TrancheView> counted =
                leases.stream().filter(TranchesSection::isShare).toList();
        if (!counted.isEmpty()) {
            Values values = tranches(counted)
                    .number("auctioned", sum(counted, TrancheView::blocksAuctioned))
                    .number("offered", sum(counted, TrancheView::blocksOffered));
            totals.add(Line.sentence(null, Statement.of(Phrase.TOTAL_AUCTIONED, values), period.standing(counted)));
        }
    }

    private static void blocks(Period period, List<TrancheView> leases, List<Line> totals) {
        List<TrancheView> fresh =
                leases.stream().filter(tranche -> tranche.freshBlocks() != null).toList();
        if (!fresh.isEmpty()) {
            Values values = tranches(fresh)
                    .number("blocks", sum(fresh, TrancheView::freshBlocks))
                    .text(
                            "without",
                            keys(leases.stream()
                                    .filter(tranche -> tranche.freshBlocks() == null)
                                    .toList()));
            Phrase phrase = fresh.size() == leases.size() ? Phrase.TOTAL_BLOCKS : Phrase.TOTAL_BLOCKS_PART;
            totals.add(Line.sentence(null, Statement.of(phrase, values), period.standing(fresh)));
        }
    }

    private static void reversed(Period period, List<Line> totals) {
        List<OfferingView> reversed = period.now().offerings().values().stream()
                .filter(offering -> offering.outcome() == Outcome.AUCTIONED_THEN_ANNULLED)
                .toList();
        if (!reversed.isEmpty()) {
            Values values = new Values().number("count", reversed.size());
            totals.add(Line.sentence(null, Statement.of(Phrase.TOTAL_REVERSED, values), period.standing(reversed)));
        }
    }

    private static Values tranches(List<TrancheView> tranches) {
        return Values.of("tranches", keys(tranches)).number("trancheCount", tranches.size());
    }

    private static long sum(List<TrancheView> tranches, ToLongFunction<TrancheView> count) {
        return tranches.stream().mapToLong(count).sum();
    }

    private static String keys(List<TrancheView> tranches) {
        return String.join(", ", tranches.stream().map(TrancheView::key).toList());
    }
}
