package org.saransh.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.saransh.auction.OfferingView;
import org.saransh.auction.Outcome;
import org.saransh.auction.TrancheView;
import org.saransh.reference.PartialDate;
import org.saransh.register.RowView;

/**
 * Draws at most five key points, the weightiest first. One rule gives one point, however many rows it finds:
 *
 * <ol>
 *   <li>sales that were taken back;
 *   <li>sales of lithium blocks;
 *   <li>other sales;
 *   <li>to 7. what {@link PartnershipPoints} finds: offers and new partnerships, the established before the reported;
 *   <li value="8">annulments, as counts of their tranches;
 *   <li>launches of tranches;
 *   <li>milestones after a letter of intent that are late on the day, whether or not they were late before;
 *   <li>what was signed and waits for the Cabinet;
 *   <li>partnerships that have now shown no movement for 90 days.
 * </ol>
 *
 * <p>The first nine tell changes of the period. The last three tell how things stand, so they come only where changes leave
 * room.
 */
final class KeyPoints {

    private static final int MOST = 5;

    private final Period period;
    private final Reading before;
    private final Reading after;
    private final List<Line> points = new ArrayList<>();

    private KeyPoints(Period period) {
        this.period = period;
        this.before = period.before();
        this.after = period.now();
    }

    static List<Line> of(Period period) {
        KeyPoints drawn = new KeyPoints(period);
        drawn.reversals();
        drawn.sales();
        new PartnershipPoints(period, drawn).changes();
        drawn.annulments();
        drawn.launches();
        drawn.lateMilestones();
        new PartnershipPoints(period, drawn).standstill();
        if (drawn.points.isEmpty()) {
            drawn.points.add(Line.sentence(null, Statement.of(Phrase.KEY_QUIET, new Values()), null));
        }
        return drawn.points.stream().limit(MOST).toList();
    }

    private void reversals() {
        List<OfferingView> reversed = decided(Outcome.AUCTIONED_THEN_ANNULLED);
        if (reversed.size() == 1) {
            OfferingView one = reversed.get(0);
            add(
                    Meaning.REVERSAL,
                    one.reversalDate(),
                    Phrase.CHANGE_OFFERING_REVERSED,
                    AuctionChanges.told(after, one),
                    reversed);
        } else if (!reversed.isEmpty()) {
            add(Meaning.REVERSAL, null, Phrase.KEY_REVERSALS, blocks(reversed), reversed);
        }
    }

    private void sales() {
        List<OfferingView> sales = decided(Outcome.AUCTIONED);
        List<OfferingView> lithium =
                sales.stream().filter(sale -> Lithium.in(after, sale)).toList();
        if (lithium.size() == 1) {
            OfferingView sale = lithium.get(0);
            add(
                    Meaning.SALE_OF_LITHIUM,
                    sale.outcomeDate(),
                    AuctionChanges.sale(sale),
                    AuctionChanges.told(after, sale),
                    lithium);
        } else if (!lithium.isEmpty()) {
            add(Meaning.SALE_OF_LITHIUM, null, Phrase.KEY_SALES_OF_LITHIUM, blocks(lithium), lithium);
        }
        List<OfferingView> others =
                sales.stream().filter(sale -> !lithium.contains(sale)).toList();
        if (!others.isEmpty()) {
            add(
                    Meaning.SALES,
                    null,
                    lithium.isEmpty() ? Phrase.KEY_SALES : Phrase.KEY_SALES_OTHER,
                    tranches(others.stream().map(OfferingView::tranche)).number("count", others.size()),
                    others);
        }
    }

    /** Annulments as their tranches count them; those of tranches without a count by their offerings. */
    private void annulments() {
        List<TrancheView> annulled = after.tranches().values().stream()
                .filter(tranche -> counted(tranche)
                        && !(before.tranches().containsKey(tranche.key())
                                && counted(before.tranches().get(tranche.key()))))
                .toList();
        List<OfferingView> uncounted = decided(Outcome.ANNULLED).stream()
                .filter(offering -> after.tranches().get(offering.tranche()) == null
                        || !counted(after.tranches().get(offering.tranche())))
                .toList();
        if (!annulled.isEmpty()) {
            add(
                    Meaning.ANNULMENTS,
                    null,
                    Phrase.KEY_ANNULLED,
                    tranches(annulled.stream().map(TrancheView::key))
                            .number("annulled", sum(annulled, TrancheView::blocksAnnulled))
                            .number("offered", sum(annulled, TrancheView::blocksOffered)),
                    annulled);
        } else if (!uncounted.isEmpty()) {
            add(
                    Meaning.ANNULMENTS,
                    null,
                    Phrase.KEY_ANNULLED_OFFERINGS,
                    tranches(uncounted.stream().map(OfferingView::tranche)).number("count", uncounted.size()),
                    uncounted);
        }
    }

    private static long sum(List<TrancheView> tranches, ToLongFunction<TrancheView> count) {
        return tranches.stream().mapToLong(count).sum();
    }

    private static boolean counted(TrancheView tranche) {
        return tranche.blocksAnnulled() != null && tranche.blocksOffered() != null;
    }

    private void launches() {
        List<TrancheView> launched = Differences.added(before.tranches(), after.tranches());
        if (!launched.isEmpty()) {
            add(
                    Meaning.LAUNCH,
                    null,
                    Phrase.KEY_LAUNCHED,
                    tranches(launched.stream().map(TrancheView::key)),
                    launched);
        }
    }

    private void lateMilestones() {
        List<MilestonesSection.Running> late = MilestonesSection.running(after, period.today()).stream()
                .filter(MilestonesSection.Running::late)
                .toList();
        if (!late.isEmpty()) {
            List<OfferingView> offerings = late.stream()
                    .map(MilestonesSection.Running::offering)
                    .distinct()
                    .toList();
            add(
                    Meaning.MILESTONE_LATE,
                    null,
                    Phrase.KEY_MILESTONES_LATE,
                    Names.first(offerings.stream().map(one -> AuctionChanges.name(after, one)))
                            .number("count", late.size()),
                    offerings);
        }
    }

    /** The offerings that came to that outcome in the period. */
    private List<OfferingView> decided(Outcome outcome) {
        return after.offerings().values().stream()
                .filter(is -> is.outcome() == outcome)
                .filter(is -> !before.offerings().containsKey(is.key())
                        || before.offerings().get(is.key()).outcome() != outcome)
                .toList();
    }

    void add(Meaning meaning, PartialDate date, Phrase phrase, Values values, Collection<? extends RowView> rows) {
        points.add(Line.sentence(date, Statement.of(phrase, values), period.standing(rows))
                .with(new Values().code("soWhat", meaning).code("owner", meaning.owner())));
    }

    private Values blocks(List<OfferingView> offerings) {
        return Names.first(offerings.stream().map(one -> AuctionChanges.name(after, one)))
                .number("count", offerings.size());
    }

    private static Values tranches(Stream<String> all) {
        List<String> keys = all.distinct().toList();
        return Values.of("tranches", String.join(", ", keys)).number("trancheCount", keys.size());
    }
}
