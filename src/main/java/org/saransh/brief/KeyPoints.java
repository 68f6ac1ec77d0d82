package org.saransh.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.saransh.auction.OfferingView;
import org.saransh.auction.Outcome;
import org.saransh.auction.TrancheView;
import org.saransh.partnership.PartnershipKind;
import org.saransh.partnership.PartnershipView;
import org.saransh.reference.PartialDate;
import org.saransh.register.RowView;

/** Draws at most five key points from what changed, the weightiest first. */
final class KeyPoints {

    private static final int MOST = 5;
    private static final int NAMES = 8;
    private static final String LITHIUM = "Lithium";

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
        drawn.partnerships();
        drawn.annulments();
        drawn.launches();
        if (drawn.points.isEmpty()) {
            drawn.points.add(Line.sentence(null, Statement.of(Phrase.KEY_QUIET, new Values()), null));
        }
        return drawn.points.stream().limit(MOST).toList();
    }

    private void reversals() {
        for (OfferingView reversed : decided(Outcome.AUCTIONED_THEN_ANNULLED)) {
            points.add(point(
                    Meaning.REVERSAL,
                    reversed.reversalDate(),
                    Phrase.CHANGE_OFFERING_REVERSED,
                    AuctionChanges.told(after, reversed),
                    List.of(reversed)));
        }
    }

    private void sales() {
        List<OfferingView> sales = decided(Outcome.AUCTIONED);
        List<OfferingView> lithium = sales.stream().filter(this::lithium).toList();
        for (OfferingView sale : lithium) {
            points.add(point(
                    Meaning.SALE_OF_LITHIUM,
                    sale.outcomeDate(),
                    AuctionChanges.sale(sale),
                    AuctionChanges.told(after, sale),
                    List.of(sale)));
        }
        List<OfferingView> others =
                sales.stream().filter(sale -> !lithium.contains(sale)).toList();
        if (!others.isEmpty()) {
            add(
                    Meaning.SALES,
                    lithium.isEmpty() ? Phrase.KEY_SALES : Phrase.KEY_SALES_OTHER,
                    tranches(others.stream()
                                    .map(OfferingView::tranche)
                                    .distinct()
                                    .toList())
                            .number("count", others.size()),
                    others);
        }
    }

    private boolean lithium(OfferingView offering) {
        return after.blocks().containsKey(offering.block())
                && after.blocks().get(offering.block()).minerals().contains(LITHIUM);
    }

    private void partnerships() {
        List<PartnershipView> added = Differences.added(before.partnerships(), after.partnerships()).stream()
                .filter(partnership -> !partnership.countsSeveral())
                .toList();
        partnerships(Meaning.OFFER, Phrase.KEY_OFFERS, added, true, true);
        partnerships(Meaning.OFFER_REPORTED, Phrase.KEY_OFFERS_REPORTED, added, true, false);
        partnerships(Meaning.PARTNERSHIP, Phrase.KEY_PARTNERSHIPS, added, false, true);
        partnerships(Meaning.PARTNERSHIP_REPORTED, Phrase.KEY_PARTNERSHIPS_REPORTED, added, false, false);
    }

    private void partnerships(
            Meaning meaning, Phrase phrase, List<PartnershipView> added, boolean offers, boolean established) {
        List<PartnershipView> wanted = added.stream()
                .filter(one -> (one.kind() == PartnershipKind.COMPANY_OFFER) == offers)
                .filter(one -> one.basis().established() == established)
                .toList();
        if (!wanted.isEmpty()) {
            add(
                    meaning,
                    phrase,
                    names(wanted.stream().map(offers ? PartnershipChanges::who : PartnershipView::counterpart))
                            .number("count", wanted.size()),
                    wanted);
        }
    }

    private void annulments() {
        List<TrancheView> annulled = after.tranches().values().stream()
                .filter(tranche -> counted(tranche)
                        && !(before.tranches().containsKey(tranche.key())
                                && counted(before.tranches().get(tranche.key()))))
                .toList();
        if (!annulled.isEmpty()) {
            add(
                    Meaning.ANNULMENTS,
                    Phrase.KEY_ANNULLED,
                    tranches(annulled.stream().map(TrancheView::key).toList())
                            .number(
                                    "annulled",
                                    annulled.stream()
                                            .mapToInt(TrancheView::blocksAnnulled)
                                            .sum())
                            .number(
                                    "offered",
                                    annulled.stream()
                                            .mapToInt(TrancheView::blocksOffered)
                                            .sum()),
                    annulled);
        }
    }

    private static boolean counted(TrancheView tranche) {
        return tranche.blocksAnnulled() != null && tranche.blocksOffered() != null;
    }

    private void launches() {
        List<TrancheView> launched = Differences.added(before.tranches(), after.tranches());
        if (!launched.isEmpty()) {
            add(
                    Meaning.LAUNCH,
                    Phrase.KEY_LAUNCHED,
                    tranches(launched.stream().map(TrancheView::key).toList()),
                    launched);
        }
    }

    private List<OfferingView> decided(Outcome outcome) {
        return after.offerings().values().stream()
                .filter(is -> is.outcome() == outcome)
                .filter(is -> !before.offerings().containsKey(is.key())
                        || before.offerings().get(is.key()).outcome() != outcome)
                .toList();
    }

    private void add(Meaning meaning, Phrase phrase, Values values, Collection<? extends RowView> rows) {
        points.add(point(meaning, null, phrase, values, rows));
    }

    private Line point(
            Meaning meaning, PartialDate date, Phrase phrase, Values values, Collection<? extends RowView> rows) {
        return Line.sentence(date, Statement.of(phrase, values), period.standing(rows))
                .with(new Values().code("soWhat", meaning).code("owner", meaning.owner()));
    }

    private static Values tranches(List<String> keys) {
        return Values.of("tranches", String.join(", ", keys)).number("trancheCount", keys.size());
    }

    /** The first different names, and how many more there are. */
    private static Values names(Stream<String> all) {
        List<String> names = all.distinct().toList();
        int shown = Math.min(NAMES, names.size());
        return Values.of("names", String.join(", ", names.subList(0, shown))).number("more", names.size() - shown);
    }
}
