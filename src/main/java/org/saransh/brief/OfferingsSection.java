package org.saransh.brief;

import java.util.Comparator;
import java.util.List;
import org.saransh.auction.BlockView;
import org.saransh.auction.OfferingView;
import org.saransh.auction.TrancheView;
import org.saransh.reference.PartialDate;

/** Every offering: one block in one tranche, in the order in which the tranches were launched, then by the block's name. */
final class OfferingsSection implements SectionKind {

    static final String NAME = "offerings";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<SectionColumn> columns() {
        return List.of(
                new SectionColumn("block", ValueType.TEXT),
                new SectionColumn("state", ValueType.CODES),
                new SectionColumn("minerals", ValueType.TEXT),
                new SectionColumn("tranche", ValueType.TEXT),
                new SectionColumn("attempt", ValueType.NUMBER),
                new SectionColumn("concession", ValueType.CODES),
                new SectionColumn("areaHa", ValueType.NUMBER),
                new SectionColumn("level", ValueType.CODES),
                new SectionColumn("outcome", ValueType.CODES),
                new SectionColumn("decided", ValueType.DATE),
                new SectionColumn("bidder", ValueType.TEXT),
                new SectionColumn("offer", ValueType.PERCENT_OFFER));
    }

    @Override
    public List<Line> draw(Period period) {
        Reading now = period.now();
        return now.offerings().values().stream()
                .sorted(Comparator.comparing(
                                (OfferingView one) -> launched(now, one),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(OfferingView::tranche)
                        .thenComparing(one -> AuctionChanges.name(now, one))
                        .thenComparing(OfferingView::key))
                .map(offering -> line(offering, period))
                .toList();
    }

    private static PartialDate launched(Reading reading, OfferingView offering) {
        TrancheView tranche = reading.tranches().get(offering.tranche());
        return tranche == null ? null : tranche.launchDate();
    }

    private static Line line(OfferingView is, Period period) {
        BlockView block = period.now().blocks().get(is.block());
        Values cells = Values.of("block", AuctionChanges.name(period.now(), is))
                .text("tranche", is.tranche())
                .number("attempt", is.attempt())
                .code("concession", is.concessionType())
                .number("areaHa", is.areaHa())
                .code("level", is.explorationLevel())
                .code("outcome", is.outcome())
                .date("decided", is.reversalDate() == null ? is.outcomeDate() : is.reversalDate())
                .text("bidder", is.preferredBidder())
                .offer("offer", is.finalPriceOffer());
        if (block == null) {
            return Line.row(cells, period.standing(is));
        }
        cells.code("state", block.state()).text("minerals", String.join(", ", block.minerals()));
        return Line.row(cells, period.standing(List.of(is, block)));
    }
}
