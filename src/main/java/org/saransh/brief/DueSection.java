package org.saransh.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.saransh.auction.TrancheView;
import org.saransh.partnership.EngagementView;
import org.saransh.reference.PartialDate;

/** What falls due in the next fortnight, and who has to act. */
final class DueSection implements SectionKind {

    static final String NAME = "due";

    private static final int DAYS_AHEAD = 14;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<SectionColumn> columns() {
        return List.of(new SectionColumn("owner", ValueType.CODES));
    }

    @Override
    public List<Line> draw(Period period) {
        List<Line> due = new ArrayList<>();
        for (TrancheView tranche : period.now().tranches().values()) {
            Values values = Values.of("tranche", tranche.key());
            add(due, period, Phrase.DUE_TENDER_SALE, values, tranche.tenderSaleLastDate(), tranche);
            add(due, period, Phrase.DUE_BIDS, values, tranche.bidDueDate(), tranche);
        }
        for (EngagementView engagement : period.now().engagements().values()) {
            if (ahead(period.today(), engagement.heldOn())) {
                Values values = Values.of("participants", String.join("; ", engagement.participants()))
                        .code("type", engagement.type());
                due.add(Line.sentence(
                                engagement.heldOn(),
                                Statement.of(Phrase.DUE_ENGAGEMENT, values),
                                period.standing(engagement))
                        .with(new Values().code("owner", Meaning.Owner.INTERNATIONAL_COOPERATION)));
            }
        }
        due.sort(Comparator.comparing(Line::date));
        return due;
    }

    private static void add(
            List<Line> due, Period period, Phrase phrase, Values values, PartialDate date, TrancheView tranche) {
        if (ahead(period.today(), date)) {
            due.add(Line.sentence(date, Statement.of(phrase, values), period.standing(tranche))
                    .with(new Values().code("owner", Meaning.Owner.AUCTIONS)));
        }
    }

    private static boolean ahead(LocalDate today, PartialDate date) {
        return date != null
                && date.isDay()
                && date.earliest().isAfter(today)
                && !date.earliest().isAfter(today.plusDays(DAYS_AHEAD));
    }
}
