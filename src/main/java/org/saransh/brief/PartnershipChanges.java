package org.saransh.brief;

import java.util.Objects;
import org.saransh.partnership.CounterpartType;
import org.saransh.partnership.EngagementView;
import org.saransh.partnership.PartnershipView;
import org.saransh.register.RowView;

/** Tells what changed in the partnerships. What rests on unnamed sources is told as reported, never as a fact. */
final class PartnershipChanges {

    private final Reading before;
    private final Reading after;
    private final Changes changes;

    PartnershipChanges(Reading before, Reading after, Changes changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    void tell() {
        Differences.added(before.partnerships(), after.partnerships()).forEach(this::partnership);
        Differences.changed(before.partnerships(), after.partnerships(), this::stage);
        Differences.added(before.engagements(), after.engagements()).forEach(this::engagement);
    }

    private void partnership(PartnershipView is) {
        changes.add(
                ChangeGroup.PARTNERSHIPS,
                variant(Phrase.CHANGE_PARTNERSHIP_NEW, is),
                Values.of("who", who(is))
                        .code("kind", is.kind())
                        .value("stage", Fields.value(is, "stage"))
                        .value("summary", Value.text(is.summary() == null ? "" : is.summary()))
                        .map(),
                is.startDate(),
                is);
    }

    private void stage(PartnershipView was, PartnershipView is) {
        if (!Objects.equals(was.stage(), is.stage())) {
            changes.add(
                    ChangeGroup.PARTNERSHIPS,
                    variant(Phrase.CHANGE_PARTNERSHIP_STAGE, is),
                    Values.of("who", who(is))
                            .code("kind", is.kind())
                            .value("stage", Fields.value(is, "stage"))
                            .value("was", Fields.value(was, "stage"))
                            .map(),
                    is.source().date(),
                    is);
        }
    }

    private void engagement(EngagementView is) {
        changes.add(
                ChangeGroup.ENGAGEMENTS,
                variant(is.outcome() == null ? Phrase.ENGAGEMENT_BARE : Phrase.CHANGE_ENGAGEMENT_NEW, is),
                Values.of("participants", String.join("; ", is.participants()))
                        .code("type", is.type())
                        .text("outcome", is.outcome())
                        .map(),
                is.heldOn(),
                is);
    }

    private static Phrase variant(Phrase phrase, RowView row) {
        return row.basis().established() ? phrase : phrase.reported();
    }

    /** {@code TENEX (Rosatom), Russia} for a company, {@code Australia} for a country. */
    static String who(PartnershipView is) {
        boolean named = is.organisation() != null && is.counterpartType() == CounterpartType.COMPANY;
        return named ? is.organisation() + ", " + is.counterpart() : is.counterpart();
    }
}
