package org.saransh.partnership;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.saransh.reference.PartialDate;

/** Finds the partnerships that somebody should look after. */
public final class Attention {

    static final int STILL_DAYS = 90;

    public enum Matter {
        NO_MOVEMENT,
        CABINET_APPROVAL_PENDING
    }

    /**
     * One partnership and why it needs attention.
     *
     * @param lastMovement the newest date of an engagement, of the stage or of its source; null when none is on record
     * @param stillDays days since; null when none is on record
     */
    public record Case(
            String partnership,
            String counterpart,
            String stage,
            LocalDate lastMovement,
            Long stillDays,
            List<Matter> matters) {}

    private Attention() {}

    /** Those that need attention, the longest still first. */
    public static List<Case> of(
            Collection<PartnershipView> partnerships, Collection<EngagementView> engagements, LocalDate today) {
        return partnerships.stream()
                .filter(partnership -> !partnership.countsSeveral())
                .map(partnership -> look(partnership, engagements, today))
                .filter(found -> !found.matters().isEmpty())
                .sorted(Comparator.comparing(Case::stillDays, Comparator.nullsFirst(Comparator.reverseOrder()))
                        .thenComparing(Case::partnership))
                .toList();
    }

    private static Case look(PartnershipView partnership, Collection<EngagementView> engagements, LocalDate today) {
        Optional<LocalDate> last = Stream.concat(
                        Stream.of(
                                partnership.startDate(),
                                partnership.source().date(),
                                partnership.cabinetApprovalDate()),
                        engagements.stream()
                                .filter(engagement -> partnership.key().equals(engagement.partnership()))
                                .map(EngagementView::heldOn))
                .filter(Objects::nonNull)
                .map(PartialDate::latest)
                .map(date -> date.isAfter(today) ? today : date)
                .max(Comparator.naturalOrder());
        Long still = last.map(date -> ChronoUnit.DAYS.between(date, today)).orElse(null);
        List<Matter> matters = new ArrayList<>();
        if (still == null || still >= STILL_DAYS) {
            matters.add(Matter.NO_MOVEMENT);
        }
        if (partnership.cabinetApproval() == CabinetApproval.PENDING) {
            matters.add(Matter.CABINET_APPROVAL_PENDING);
        }
        return new Case(
                partnership.key(), partnership.counterpart(), partnership.stage(), last.orElse(null), still, matters);
    }
}
