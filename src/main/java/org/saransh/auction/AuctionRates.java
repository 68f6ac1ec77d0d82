package org.saransh.auction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.saransh.reference.Rate;

/**
 * The rates of the programme, each with the name of its denominator: the same sales are one share of all offerings and another
 * of all different blocks. Tranches of exploration licences are another kind of concession and never counted.
 */
public final class AuctionRates {

    /**
     * One rate.
     *
     * @param name of what is counted
     * @param tranches that are counted, because their figures are on record
     * @param without tranches that are left out, because a figure is not
     */
    public record RateView(String name, Rate rate, List<String> tranches, List<String> without) {}

    private final List<TrancheView> leases;
    private final List<RateView> rates = new ArrayList<>();

    private AuctionRates(Collection<TrancheView> tranches) {
        leases = tranches.stream()
                .filter(tranche -> !tranche.explorationLicences())
                .toList();
    }

    static List<RateView> of(Collection<TrancheView> tranches) {
        AuctionRates drawn = new AuctionRates(tranches);
        drawn.add("sold", TrancheView::blocksAuctioned, TrancheView::blocksOffered, "offerings");
        drawn.add("sold", TrancheView::blocksAuctioned, TrancheView::freshBlocks, "uniqueBlocks");
        drawn.add("annulled", TrancheView::blocksAnnulled, TrancheView::blocksOffered, "offerings");
        return drawn.rates;
    }

    private void add(
            String name,
            Function<TrancheView, Integer> counted,
            Function<TrancheView, Integer> of,
            String denominator) {
        List<TrancheView> known = leases.stream()
                .filter(tranche -> counted.apply(tranche) != null && of.apply(tranche) != null)
                .toList();
        int numerator = known.stream().mapToInt(counted::apply).sum();
        int whole = known.stream().mapToInt(of::apply).sum();
        if (whole > 0 && numerator <= whole) {
            rates.add(new RateView(
                    name,
                    Rate.of(numerator, whole, denominator),
                    known.stream().map(TrancheView::key).toList(),
                    leases.stream()
                            .filter(tranche -> !known.contains(tranche))
                            .map(TrancheView::key)
                            .toList()));
        }
    }
}
