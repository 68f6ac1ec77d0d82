package org.saransh.brief;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.saransh.auction.TrancheView;
import org.saransh.reference.Rate;

/**
 * The state of every tranche: those of mining leases and composite licences first, those of exploration licences after them.
 * Counts are offerings; a cell is left out where no source gives one.
 */
final class TranchesSection implements SectionKind {

    static final String NAME = "tranches";

    static final String LEASES = "TrancheGroup.LEASES_AND_LICENCES";
    static final String EXPLORATION = "TrancheGroup.EXPLORATION_LICENCES";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<SectionColumn> columns() {
        return List.of(
                new SectionColumn("tranche", ValueType.TEXT),
                new SectionColumn("launched", ValueType.DATE),
                new SectionColumn("offered", ValueType.NUMBER),
                new SectionColumn("auctioned", ValueType.NUMBER),
                new SectionColumn("annulled", ValueType.NUMBER),
                new SectionColumn("rate", ValueType.RATE),
                new SectionColumn("bidsDue", ValueType.DATE),
                new SectionColumn("status", ValueType.TEXT));
    }

    @Override
    public Optional<SectionChart> chart() {
        return Optional.of(new SectionChart("tranche", List.of("offered", "auctioned", "annulled")));
    }

    @Override
    public List<Line> draw(Period period) {
        return Stream.concat(
                        byLaunch(period.now(), false).stream()
                                .map(tranche -> line(tranche, period).under(LEASES)),
                        byLaunch(period.now(), true).stream()
                                .map(tranche -> line(tranche, period).under(EXPLORATION)))
                .toList();
    }

    static List<TrancheView> byLaunch(Reading reading, boolean explorationLicences) {
        return reading.tranches().values().stream()
                .filter(tranche -> tranche.explorationLicences() == explorationLicences)
                .sorted(Comparator.comparing(TrancheView::launchDate, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Whether what was sold is on record and can be a share of what was offered; a register takes any two counts. */
    static boolean isShare(TrancheView tranche) {
        return tranche.blocksAuctioned() != null
                && tranche.blocksOffered() != null
                && Rate.isShare(tranche.blocksAuctioned(), tranche.blocksOffered());
    }

    private static Line line(TrancheView tranche, Period period) {
        return Line.row(
                Values.of("tranche", tranche.key())
                        .date("launched", tranche.launchDate())
                        .number("offered", tranche.blocksOffered())
                        .number("auctioned", tranche.blocksAuctioned())
                        .number("annulled", tranche.blocksAnnulled())
                        .rate(
                                "rate",
                                isShare(tranche)
                                        ? Rate.of(
                                                tranche.blocksAuctioned(),
                                                tranche.blocksOffered(),
                                                "offeringsOfTranche")
                                        : null)
                        .date("bidsDue", tranche.bidDueDate())
                        .text("status", tranche.status()),
                period.standing(tranche));
    }
}
