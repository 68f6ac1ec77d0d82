package org.saransh.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.saransh.auction.OfferingView;
import org.saransh.register.RowView;

/**
 * Tells many changes of one kind as one. More than {@value #MOST} of one kind, of one tranche where they belong to a tranche,
 * become one line that counts them and names the first; the annexes have the rest. What happens to a lithium block is told alone, what
 * is unconfirmed never stands with what is confirmed, and partnerships and corrections are never gathered.
 */
final class Gathering {

    static final int MOST = 5;

    private record Kind(Phrase phrase, String tranche, boolean confirmed) {}

    private final Reading now;

    Gathering(Reading now) {
        this.now = now;
    }

    List<Change> of(List<Change> changes) {
        Map<Kind, List<Change>> kinds = new HashMap<>();
        for (Change change : changes) {
            Kind kind = kind(change);
            if (kind != null) {
                kinds.computeIfAbsent(kind, first -> new ArrayList<>()).add(change);
            }
        }
        List<Change> told = new ArrayList<>();
        for (Change change : changes) {
            Kind kind = kind(change);
            List<Change> all = kind == null ? List.of() : kinds.get(kind);
            if (all.size() <= MOST) {
                told.add(change);
            } else if (all.get(0) == change) {
                told.add(together(kind, all));
            }
        }
        return told;
    }

    /** Null for a change that is always told alone. */
    private Kind kind(Change change) {
        Phrase together = together(change.phrase());
        if (together == null || change.phrase() != Phrase.CHANGE_CONFLICT_NEW && ofLithium(change)) {
            return null;
        }
        Value tranche = change.values().get("tranche");
        boolean confirmed = change.rows().stream().allMatch(RowView::confirmed);
        return new Kind(together, tranche == null ? null : tranche.text(), confirmed);
    }

    private boolean ofLithium(Change change) {
        return change.rows().stream()
                .anyMatch(row -> row instanceof OfferingView offering && Lithium.in(now, offering));
    }

    private static Phrase together(Phrase phrase) {
        return switch (phrase) {
            case CHANGE_OFFERING_AUCTIONED, CHANGE_OFFERING_AUCTIONED_BIDDER, CHANGE_OFFERING_AUCTIONED_UNNAMED ->
                Phrase.CHANGE_OFFERINGS_AUCTIONED;
            case CHANGE_OFFERING_OPENED -> Phrase.CHANGE_OFFERINGS_OPENED;
            case CHANGE_OFFERING_MILESTONE -> Phrase.CHANGE_OFFERINGS_MILESTONES;
            case CHANGE_ENGAGEMENT_NEW -> Phrase.CHANGE_ENGAGEMENTS_NEW;
            case CHANGE_ENGAGEMENT_NEW_REPORTED -> Phrase.CHANGE_ENGAGEMENTS_NEW_REPORTED;
            case CHANGE_OBSERVATION_NEW, CHANGE_OBSERVATION_NEW_BARE -> Phrase.CHANGE_OBSERVATIONS_NEW;
            case CHANGE_MINERAL_NEW -> Phrase.CHANGE_MINERALS_NEW;
            case CHANGE_CONFLICT_NEW -> Phrase.CHANGE_CONFLICTS_NEW;
            default -> null;
        };
    }

    private static Change together(Kind kind, List<Change> all) {
        Values values = Names.first(all.stream().map(Gathering::subject).filter(Objects::nonNull))
                .number("count", all.size())
                .text("tranche", kind.tranche());
        boolean oneDay = all.stream().map(Change::date).distinct().count() == 1;
        return new Change(
                all.get(0).group(),
                kind.phrase(),
                values.map(),
                oneDay ? all.get(0).date() : null,
                all.stream().flatMap(change -> change.rows().stream()).toList());
    }

    /** Of whom or what it tells; null when that has no name of its own. */
    private static String subject(Change change) {
        for (String name : List.of("block", "participants", "indicator", "mineral")) {
            Value subject = change.values().get(name);
            if (subject != null) {
                return subject.text();
            }
        }
        return null;
    }
}
