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

    private final Reading before;
    private final Reading after;
    private final Changes changes;

    RowChanges(Reading before, Reading after, Changes changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    void tell() {
        rows("tranches", before.tranches(), after.tranches());
        rows("blocks", before.blocks(), after.blocks());
        rows("offerings", before.offerings(), after.offerings());
        rows("partnerships", before.partnerships(), after.partnerships());
        rows("engagements", before.engagements(), after.engagements());
        rows("indicators", before.indicators(), after.indicators());
        rows("observations", before.observations(), after.observations());
        rows("minerals", before.minerals(), after.minerals());
        rows("milestones", before.milestones(), after.milestones());
        Differences.added(before.minerals(), after.minerals())
                .forEach(row -> changes.add(
                        ChangeGroup.CORRECTIONS,
                        Phrase.CHANGE_MINERAL_NEW,
                        Values.of("mineral", row.name()).map(),
                        row.source().date(),
                        row));
    }

    private <V extends RowView> void rows(String register, Map<String, V> old, Map<String, V> now) {
        Differences.changed(old, now, (was, is) -> {
            if (is.confirmed() && !was.confirmed()) {
                change(Phrase.CHANGE_ROW_CONFIRMED, is, named(after, is));
            }
            Set<String> corrected = new TreeSet<>(Differences.fields(was, is));
            corrected.removeAll(UNTOLD);
            corrected.removeAll(toldElsewhere(register, was, is));
            if (!corrected.isEmpty()) {
                change(
                        Phrase.CHANGE_ROW_CORRECTED,
                        is,
                        named(after, is).value("change", fields(was, is, List.copyOf(corrected))));
            }
        });
        Differences.retired(old, now).forEach(row -> change(Phrase.CHANGE_ROW_RETIRED, row, named(before, row)));
        now.values().forEach(is -> rivals(old.get(is.key()), is));
    }

    /** Each field with what it was and is: the first, and in it those that follow. */
    private static Value fields(RowView was, RowView is, List<String> fields) {
        String field = fields.get(0);
        Values values = new Values()
                .value("field", Fields.label(field))
                .value("was", Fields.value(was, field))
                .value("is", Fields.value(is, field));
        if (fields.size() == 1) {
            return Value.statement(Statement.of(Phrase.FIELD_CHANGE, values));
        }
        values.value("more", fields(was, is, fields.subList(1, fields.size())));
        return Value.statement(Statement.of(Phrase.FIELD_CHANGES, values));
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

    private void change(Phrase phrase, RowView row, Values values) {
        changes.add(ChangeGroup.CORRECTIONS, phrase, values.map(), row.source().date(), row);
    }

    private void rivals(RowView was, RowView is) {
        for (Conflict conflict : is.conflicts()) {
            if (was == null || !was.conflicts().contains(conflict)) {
                changes.add(
                        ChangeGroup.RIVAL_VALUES,
                        Phrase.CHANGE_CONFLICT_NEW,
                        named(after, is)
                                .value("field", Fields.label(conflict.field()))
                                .value("ours", Fields.value(is, conflict.field()))
                                .text("value", conflict.value())
                                .text("source", conflict.source())
                                .map(),
                        null,
                        is);
            }
        }
    }

    /** The name of the row, and of its register. */
    private static Values named(Reading reading, RowView row) {
        return new Values()
                .value("row", RowNames.of(reading, row))
                .code("register", "register." + CitedRow.of(row).register());
    }
}
