package org.saransh.brief;

import java.util.List;
import org.saransh.partnership.PartnershipKind;
import org.saransh.partnership.PartnershipView;

/** The key points about partnerships. What rests on unnamed sources has points of its own, which report and never state. */
final class PartnershipPoints {

    private final Period period;
    private final KeyPoints points;

    PartnershipPoints(Period period, KeyPoints points) {
        this.period = period;
        this.points = points;
    }

    /** New offers and new partnerships. */
    void changes() {
        List<PartnershipView> added =
                Differences.added(period.before().partnerships(), period.now().partnerships()).stream()
                        .filter(partnership -> !partnership.countsSeveral())
                        .toList();
        added(Meaning.OFFER, Phrase.KEY_OFFERS, added, true, true);
        added(Meaning.OFFER_REPORTED, Phrase.KEY_OFFERS_REPORTED, added, true, false);
        added(Meaning.PARTNERSHIP, Phrase.KEY_PARTNERSHIPS, added, false, true);
        added(Meaning.PARTNERSHIP_REPORTED, Phrase.KEY_PARTNERSHIPS_REPORTED, added, false, false);
    }

    private void added(
            Meaning meaning, Phrase phrase, List<PartnershipView> added, boolean offers, boolean established) {
        List<PartnershipView> wanted = added.stream()
                .filter(one -> (one.kind() == PartnershipKind.COMPANY_OFFER) == offers)
                .filter(one -> one.basis().established() == established)
                .toList();
        if (!wanted.isEmpty()) {
            Values names =
                    Names.first(wanted.stream().map(offers ? PartnershipChanges::who : PartnershipView::counterpart));
            points.add(meaning, null, phrase, names.number("count", wanted.size()), wanted);
        }
    }

    /** What does not move. */
    void standstill() {
        still(Meaning.CABINET, Phrase.KEY_CABINET, StalledSection.waitingForTheCabinet(period));
        still(Meaning.STALLED, Phrase.KEY_STALLED, StalledSection.newlyStill(period));
    }

    private void still(Meaning meaning, Phrase phrase, List<PartnershipView> partnerships) {
        if (!partnerships.isEmpty()) {
            Values names = Names.first(partnerships.stream().map(PartnershipView::counterpart));
            points.add(meaning, null, phrase, names.number("count", partnerships.size()), partnerships);
        }
    }
}
