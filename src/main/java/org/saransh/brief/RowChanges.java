package org.saransh.brief;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.saransh.auction.OfferingView;
import org.saransh.reference.Conflict;
import org.saransh.register.RowView;

/** Tells what can happen to a row of any register: confirmed, corrected, contradicted, retired. */
final class RowChanges {

    /** Told elsewhere, or not about the world. */
    private static final Set<String> UNTOLD = Set.of("source", "basis", "notes", "conflicts", "confirmed");

    private static final Set<String> TOLD_OF_TRANCHES = Set.of(
            "status",
            "bidDueDate",
            "blocksAnnulled",
            "annulledNoBids",
            "annulledFewBidders",
            "annulmentNoticeDate",
            "blocksAuctioned",
            "resultDate");

    private static final Set<String> TOLD_WITH_OUTCOME = Set.of(
            "outcome",
            "outcomeDate",
            "annulmentReason",
            "preferredBidder",
            "finalPriceOffer",
            "reversalDate",
            "letterOfIntentDate",
            "licenceDate",
            "milestones");

    private final Changes changes;

    RowChanges(Changes changes) {
        this.changes = changes;
    }

    void tell(Reading before, Reading after) {
        rows("tranches", before.tranches(), after.tranches());
        rows("blocks", before.blocks(), after.blocks());
        rows("offerings", before.offerings(), after.offerings());
        rows("partnerships", before.partnerships(), after.partnerships());
        rows("engagements", before.engagements(), after.engagements());
        rows("indicators", before.indicators(), after.indicators());
        rows("observations", before.observations(), after.observations());
        rows("minerals", before.minerals(), after.minerals());
        Differences.added(before.minerals(), after.minerals())
                .forEach(row -> changes.add(
                        ChangeGroup.CORRECTIONS,
                        Phrase.CHANGE_MINERAL_NEW,
                        Values.of("mineral", row.name()).map(),
                        row.source().date(),
                        row));
    }

    private <V extends RowView> void rows(String register, Map<String, V> before, Map<String, V> after) {
        Differences.changed(before, after, (was, is) -> {
            if (is.confirmed() && !was.confirmed()) {
                correction(Phrase.CHANGE_ROW_CONFIRMED, register, is, Set.of());
            }
            Set<String> corrected = new TreeSet<>(Differences.fields(was, is));
            corrected.removeAll(UNTOLD);
            corrected.removeAll(toldElsewhere(register, was, is));
            if (!corrected.isEmpty()) {
                correction(Phrase.CHANGE_ROW_CORRECTED, register, is, corrected);
            }
        });
        Differences.retired(before, after)
                .forEach(row -> correction(Phrase.CHANGE_ROW_RETIRED, register, row, Set.of()));
        after.values().forEach(is -> rivals(register, before.get(is.key()), is));
    }

    private static Set<String> toldElsewhere(String register, RowView was, RowView is) {
        if (is instanceof OfferingView offering) {
            boolean decided = offering.outcome() != ((OfferingView) was).outcome();
            return decided ? TOLD_WITH_OUTCOME : Set.of("milestones");
        }
        return switch (register) {
            case "tranches" -> TOLD_OF_TRANCHES;
            case "partnerships" -> Set.of("stage");
            default -> Set.of();
        };
    }

    private void correction(Phrase phrase, String register, RowView row, Set<String> fields) {
        changes.add(
                ChangeGroup.CORRECTIONS,
                phrase,
                row(register, row).text("fields", String.join(", ", fields)).map(),
                row.source().date(),
                row);
    }

    private void rivals(String register, RowView was, RowView is) {
        for (Conflict conflict : is.conflicts()) {
            if (was == null || !was.conflicts().contains(conflict)) {
                changes.add(
                        ChangeGroup.RIVAL_VALUES,
                        Phrase.CHANGE_CONFLICT_NEW,
                        row(register, is)
                                .text("field", conflict.field())
                                .text("value", conflict.value())
                                .text("source", conflict.source())
                                .map(),
                        null,
                        List.of(is));
            }
        }
    }

    private static Values row(String register, RowView row) {
        return Values.of("key", row.key()).code("register", "register." + register);
    }
}
