package org.saransh.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.saransh.auction.Milestone;
import org.saransh.auction.MilestoneView;
import org.saransh.auction.OfferingView;
import org.saransh.auction.Outcome;
import org.saransh.auction.TrancheView;
import org.saransh.reference.PartialDate;

/** Tells what changed in the auctions. */
final class AuctionChanges {

    private record Failure(String tranche, String reason, PartialDate date, boolean confirmed) {}

    private final Reading before;
    private final Reading after;
    private final Changes changes;

    AuctionChanges(Reading before, Reading after, Changes changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    void tell() {
        after.tranches().values().forEach(this::tranche);
        Map<Failure, List<OfferingView>> failures = new LinkedHashMap<>();
        for (OfferingView is : after.offerings().values()) {
            OfferingView was = before.offerings().get(is.key());
            Outcome old = was == null ? Outcome.OPEN : was.outcome();
            if (is.outcome() != old) {
                if (is.outcome() == Outcome.ANNULLED) {
                    Failure failure = new Failure(is.tranche(), is.annulmentReason(), is.outcomeDate(), is.confirmed());
                    failures.computeIfAbsent(failure, first -> new ArrayList<>())
                            .add(is);
                } else {
                    outcome(is);
                }
            } else if (was == null && !toldWithTheLaunch(is)) {
                add(Phrase.CHANGE_OFFERING_OPENED, block(is), is.nitDate(), is);
            }
            milestones(was, is);
        }
        failures.forEach(this::failures);
        Differences.added(before.milestones(), after.milestones()).forEach(this::milestone);
    }

    private void milestone(MilestoneView is) {
        OfferingView offering = after.offerings().get(is.offering());
        if (offering != null && is.reachedOn() != null) {
            add(
                    Phrase.CHANGE_MILESTONE_REACHED,
                    block(offering).code("milestone", is.kind()).date("date", is.reachedOn()),
                    is.reachedOn(),
                    is);
        }
    }

    private void tranche(TrancheView is) {
        TrancheView was = before.tranches().get(is.key());
        if (was == null) {
            launched(is);
        } else if (is.bidDueDate() != null && !is.bidDueDate().equals(was.bidDueDate())) {
            add(
                    was.bidDueDate() == null ? Phrase.CHANGE_TRANCHE_DUE : Phrase.CHANGE_TRANCHE_DUE_MOVED,
                    tranche(is.key()).date("due", is.bidDueDate()).date("was", was.bidDueDate()),
                    is.source().date(),
                    is);
        }
        Integer annulled = was == null ? null : was.blocksAnnulled();
        if (is.blocksAnnulled() != null && !is.blocksAnnulled().equals(annulled)) {
            add(
                    annulled(is, annulled),
                    tranche(is.key())
                            .number("annulled", is.blocksAnnulled())
                            .number("was", annulled)
                            .number("offered", is.blocksOffered())
                            .number("noBids", is.annulledNoBids())
                            .number("fewBidders", is.annulledFewBidders()),
                    is.annulmentNoticeDate() == null ? is.resultDate() : is.annulmentNoticeDate(),
                    is);
        }
        Integer auctioned = was == null ? null : was.blocksAuctioned();
        if (is.blocksAuctioned() != null && !is.blocksAuctioned().equals(auctioned)) {
            add(
                    auctioned == null ? Phrase.CHANGE_TRANCHE_AUCTIONED : Phrase.CHANGE_TRANCHE_AUCTIONED_MOVED,
                    tranche(is.key())
                            .number("auctioned", is.blocksAuctioned())
                            .number("was", auctioned)
                            .number("offered", is.blocksOffered()),
                    is.resultDate(),
                    is);
        }
    }

    private void launched(TrancheView is) {
        Phrase phrase = is.bidDueDate() == null ? Phrase.CHANGE_TRANCHE_LAUNCHED : Phrase.CHANGE_TRANCHE_LAUNCHED_DUE;
        add(
                is.blocksOffered() == null ? Phrase.CHANGE_TRANCHE_LAUNCHED_BARE : phrase,
                tranche(is.key()).number("offered", is.blocksOffered()).date("due", is.bidDueDate()),
                is.launchDate(),
                is);
    }

    private static Phrase annulled(TrancheView is, Integer was) {
        if (was != null) {
            return Phrase.CHANGE_TRANCHE_ANNULLED_MOVED;
        }
        boolean reasons = is.annulledNoBids() != null && is.annulledFewBidders() != null;
        return reasons ? Phrase.CHANGE_TRANCHE_ANNULLED_REASONS : Phrase.CHANGE_TRANCHE_ANNULLED;
    }

    /** Whether the number of its offerings is told with the launch of the tranche. */
    private boolean toldWithTheLaunch(OfferingView is) {
        TrancheView tranche = after.tranches().get(is.tranche());
        return !before.tranches().containsKey(is.tranche()) && tranche != null && tranche.blocksOffered() != null;
    }

    private void outcome(OfferingView is) {
        switch (is.outcome()) {
            case AUCTIONED -> add(sale(is), told(is), is.outcomeDate(), is);
            case AUCTIONED_THEN_ANNULLED -> add(Phrase.CHANGE_OFFERING_REVERSED, told(is), is.reversalDate(), is);
            case BIDS_CLOSED -> add(Phrase.CHANGE_OFFERING_BIDS_CLOSED, told(is), is.outcomeDate(), is);
            case LETTER_OF_INTENT -> add(Phrase.CHANGE_OFFERING_LETTER, told(is), is.letterOfIntentDate(), is);
            case LICENCE -> add(Phrase.CHANGE_OFFERING_LICENCE, told(is), is.licenceDate(), is);
            case WITHDRAWN -> add(Phrase.CHANGE_OFFERING_WITHDRAWN, told(is), is.outcomeDate(), is);
            default -> add(Phrase.CHANGE_OFFERING_REOPENED, told(is), is.outcomeDate(), is);
        }
    }

    static Phrase sale(OfferingView is) {
        if (is.preferredBidder() == null) {
            return Phrase.CHANGE_OFFERING_AUCTIONED_UNNAMED;
        }
        return is.finalPriceOffer() == null
                ? Phrase.CHANGE_OFFERING_AUCTIONED_BIDDER
                : Phrase.CHANGE_OFFERING_AUCTIONED;
    }

    private void failures(Failure failure, List<OfferingView> offerings) {
        String blocks = String.join(
                ", ", offerings.stream().map(offering -> name(after, offering)).toList());
        changes.add(
                ChangeGroup.AUCTIONS,
                failure.reason() == null ? Phrase.CHANGE_OFFERINGS_ANNULLED : Phrase.CHANGE_OFFERINGS_ANNULLED_REASON,
                tranche(failure.tranche())
                        .number("count", offerings.size())
                        .text("blocks", blocks)
                        .text("reason", failure.reason())
                        .map(),
                failure.date(),
                offerings);
    }

    private void milestones(OfferingView was, OfferingView is) {
        for (Milestone milestone : is.milestones()) {
            boolean known = was != null && was.milestones().contains(milestone);
            boolean tellsTheReversal = is.reversalDate() != null && Objects.equals(milestone.date(), is.reversalDate());
            if (!known && !tellsTheReversal) {
                add(Phrase.CHANGE_OFFERING_MILESTONE, block(is).text("event", milestone.event()), milestone.date(), is);
            }
        }
    }

    private void add(Phrase phrase, Values values, PartialDate date, org.saransh.register.RowView row) {
        changes.add(ChangeGroup.AUCTIONS, phrase, values.map(), date, row);
    }

    private static Values tranche(String key) {
        return Values.of("tranche", key);
    }

    private Values told(OfferingView is) {
        return told(after, is);
    }

    private Values block(OfferingView is) {
        return Values.of("block", name(after, is)).text("tranche", is.tranche());
    }

    /** Block, tranche, bidder, offer and reason of an offering; a reversal needs bidder and reason even where none is given. */
    static Values told(Reading reading, OfferingView is) {
        Values values = Values.of("block", name(reading, is))
                .text("tranche", is.tranche())
                .text("bidder", is.preferredBidder())
                .offer("offer", is.finalPriceOffer())
                .text("reason", is.annulmentReason());
        if (is.outcome() == Outcome.AUCTIONED_THEN_ANNULLED) {
            values.value("bidder", Fields.value(is, "preferredBidder"))
                    .value("reason", Fields.value(is, "annulmentReason"));
        }
        return values;
    }

    static String name(Reading reading, OfferingView offering) {
        return reading.blocks().containsKey(offering.block())
                ? reading.blocks().get(offering.block()).name()
                : offering.block();
    }
}
