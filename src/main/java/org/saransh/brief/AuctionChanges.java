package org.saransh.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.saransh.auction.Milestone;
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
            } else if (was == null && before.tranches().containsKey(is.tranche())) {
                add(Phrase.CHANGE_OFFERING_OPENED, block(is), is.nitDate(), is);
            }
            milestones(was, is);
        }
        failures.forEach(this::failures);
    }

    private void tranche(TrancheView is) {
        TrancheView was = before.tranches().get(is.key());
        if (was == null) {
            add(
                    is.bidDueDate() == null ? Phrase.CHANGE_TRANCHE_LAUNCHED : Phrase.CHANGE_TRANCHE_LAUNCHED_DUE,
                    tranche(is.key()).number("offered", is.blocksOffered()).date("due", is.bidDueDate()),
                    is.launchDate(),
                    is);
        } else if (is.bidDueDate() != null && !is.bidDueDate().equals(was.bidDueDate())) {
            add(
                    Phrase.CHANGE_TRANCHE_DUE,
                    tranche(is.key()).date("due", is.bidDueDate()),
                    is.source().date(),
                    is);
        }
        if (is.blocksAnnulled() != null && (was == null || !is.blocksAnnulled().equals(was.blocksAnnulled()))) {
            boolean reasons = is.annulledNoBids() != null && is.annulledFewBidders() != null;
            add(
                    reasons ? Phrase.CHANGE_TRANCHE_ANNULLED_REASONS : Phrase.CHANGE_TRANCHE_ANNULLED,
                    tranche(is.key())
                            .number("annulled", is.blocksAnnulled())
                            .number("offered", is.blocksOffered())
                            .number("noBids", is.annulledNoBids())
                            .number("fewBidders", is.annulledFewBidders()),
                    is.annulmentNoticeDate() == null ? is.resultDate() : is.annulmentNoticeDate(),
                    is);
        }
        if (is.blocksAuctioned() != null
                && (was == null || !is.blocksAuctioned().equals(was.blocksAuctioned()))) {
            add(
                    Phrase.CHANGE_TRANCHE_AUCTIONED,
                    tranche(is.key()).number("auctioned", is.blocksAuctioned()).number("offered", is.blocksOffered()),
                    is.resultDate(),
                    is);
        }
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

    /** Block, tranche, bidder, offer and reason of an offering. */
    static Values told(Reading reading, OfferingView is) {
        return Values.of("block", name(reading, is))
                .text("tranche", is.tranche())
                .text("bidder", is.preferredBidder())
                .offer("offer", is.finalPriceOffer())
                .text("reason", is.annulmentReason());
    }

    static String name(Reading reading, OfferingView offering) {
        return reading.blocks().containsKey(offering.block())
                ? reading.blocks().get(offering.block()).name()
                : offering.block();
    }
}
