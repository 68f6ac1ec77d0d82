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
     * @param of code of the denominator
     * @param rate null when the figures make no share; then the note says why
     * @param tranches that are counted, because their figures are on record and make sense
     * @param without tranches that are left out, each with the reason
     * @param note why there is no rate; null when there is one
     */
    public record RateView(
            String name, String of, Rate rate, List<String> tranches, List<LeftOut> without, String note) {}

    /** A tranche that a rate leaves out, and why. */
    public record LeftOut(String tranche, String why) {}

    /**
     * A rate to be drawn.
     *
     * @param partOfEach whether what is counted in one tranche is a part of the denominator of the same tranche; a block that
     *     is sold when it is offered again was a new one in an earlier tranche
     */
    private record Share(
            String name,
            Function<TrancheView, Integer> counted,
            String of,
            Function<TrancheView, Integer> whole,
            boolean partOfEach) {}

    private static final List<Share> SHARES = List.of(
            new Share("sold", TrancheView::blocksAuctioned, "offerings", TrancheView::blocksOffered, true),
            new Share("sold", TrancheView::blocksAuctioned, "uniqueBlocks", TrancheView::freshBlocks, false),
            new Share("annulled", TrancheView::blocksAnnulled, "offerings", TrancheView::blocksOffered, true));

    private AuctionRates() {}

    static List<RateView> of(Collection<TrancheView> tranches) {
        List<TrancheView> leases = tranches.stream()
                .filter(tranche -> !tranche.explorationLicences())
                .toList();
        return SHARES.stream().map(share -> rate(share, leases)).toList();
    }

    private static RateView rate(Share share, List<TrancheView> leases) {
        List<String> counted = new ArrayList<>();
        List<LeftOut> without = new ArrayList<>();
        int numerator = 0;
        int denominator = 0;
        for (TrancheView tranche : leases) {
            Integer part = share.counted().apply(tranche);
            Integer whole = share.whole().apply(tranche);
            String why = whyNot(share, part, whole);
            if (why == null) {
                counted.add(tranche.key());
                numerator += part;
                denominator += whole;
            } else {
                without.add(new LeftOut(tranche.key(), why));
            }
        }
        boolean drawn = Rate.isShare(numerator, denominator);
        return new RateView(
                share.name(),
                share.of(),
                drawn ? Rate.of(numerator, denominator, share.of()) : null,
                counted,
                without,
                drawn ? null : noShare(share, numerator, denominator));
    }

    /** Null when the figures of the tranche can be counted. */
    private static String whyNot(Share share, Integer part, Integer whole) {
        if (part == null) {
            return "no source gives how many were " + share.name();
        }
        if (whole == null) {
            return "no source gives the number of " + share.of();
        }
        boolean sound = share.partOfEach() ? Rate.isShare(part, whole) : part >= 0 && whole >= 0;
        return sound ? null : noShare(share, part, whole);
    }

    private static String noShare(Share share, int part, int whole) {
        return part + " " + share.name() + " of " + whole + " " + share.of() + " is no share";
    }
}
