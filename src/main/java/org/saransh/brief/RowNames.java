package org.saransh.brief;

import org.saransh.auction.BlockView;
import org.saransh.auction.MilestoneView;
import org.saransh.auction.OfferingView;
import org.saransh.auction.TrancheView;
import org.saransh.indicator.IndicatorView;
import org.saransh.indicator.ObservationView;
import org.saransh.mineral.MineralView;
import org.saransh.partnership.EngagementView;
import org.saransh.partnership.PartnershipView;
import org.saransh.register.RowView;

/** What a reader calls a row: {@code Katghora, Tranche I}, never its key. */
final class RowNames {

    private RowNames() {}

    static Value of(Reading reading, RowView row) {
        return Value.statement(statement(reading, row));
    }

    private static Statement statement(Reading reading, RowView row) {
        if (row instanceof OfferingView offering) {
            return Statement.of(
                    Phrase.ROW_OFFERING,
                    Values.of("block", AuctionChanges.name(reading, offering)).text("tranche", offering.tranche()));
        } else if (row instanceof MilestoneView milestone && reading.offerings().containsKey(milestone.offering())) {
            return statement(reading, reading.offerings().get(milestone.offering()));
        } else if (row instanceof TrancheView) {
            return Statement.of(Phrase.ROW_TRANCHE, Values.of("tranche", row.key()));
        } else if (row instanceof BlockView block) {
            return named(block.name());
        } else if (row instanceof PartnershipView partnership) {
            return Statement.of(
                    Phrase.ROW_PARTNERSHIP,
                    Values.of("who", PartnershipChanges.who(partnership)).code("kind", partnership.kind()));
        } else if (row instanceof EngagementView engagement) {
            return Statement.of(
                    Phrase.ROW_ENGAGEMENT,
                    Values.of("participants", String.join("; ", engagement.participants()))
                            .code("type", engagement.type()));
        } else if (row instanceof ObservationView observation) {
            IndicatorView series = reading.indicators().get(observation.indicator());
            return Statement.of(
                    Phrase.ROW_OBSERVATION,
                    Values.of("indicator", series == null ? observation.indicator() : series.name())
                            .text("period", observation.period()));
        } else if (row instanceof IndicatorView indicator) {
            return named(indicator.name());
        } else if (row instanceof MineralView mineral) {
            return named(mineral.name());
        }
        return named(row.key());
    }

    static Statement named(String name) {
        return Statement.of(Phrase.ROW_NAMED, Values.of("name", name));
    }
}
