package org.saransh.brief;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.saransh.auction.OfferingView;
import org.saransh.auction.TrancheView;
import org.saransh.register.RowView;

/**
 * What a brief is about: everything, or what belongs to one counterpart, State or tranche. The registers are narrowed to it
 * before any section is drawn, so no section knows of it.
 *
 * @param parameter null for a brief about everything
 */
public record Scope(BriefParameter parameter, String value) {

    public static final Scope EVERYTHING = new Scope(null, null);

    /** As an edition keeps it: {@code state=CHHATTISGARH}; empty for everything. */
    public String about() {
        return parameter == null ? "" : parameter.code() + "=" + value;
    }

    /** @param about as {@link #about} tells it */
    static Scope read(String about) {
        if (about.isEmpty()) {
            return EVERYTHING;
        }
        int sign = about.indexOf('=');
        return new Scope(BriefParameter.of(about.substring(0, sign)).orElseThrow(), about.substring(sign + 1));
    }

    /** What it is about, by the codes of {@link BriefParameter}. */
    Map<String, String> parameters() {
        return parameter == null ? Map.of() : Map.of(parameter.code(), value);
    }

    Reading of(Reading reading) {
        if (parameter == null) {
            return reading;
        }
        return switch (parameter) {
            case COUNTERPART -> counterpart(reading);
            case STATE -> state(reading);
            case TRANCHE -> tranche(reading);
        };
    }

    private Reading counterpart(Reading all) {
        var partnerships = kept(all.partnerships(), one -> one.counterpart().equals(value));
        var engagements = kept(
                all.engagements(),
                one -> partnerships.containsKey(one.partnership())
                        || one.participants().contains(value));
        return new Reading(
                Map.of(), Map.of(), Map.of(), partnerships, engagements, Map.of(), Map.of(), Map.of(), Map.of());
    }

    private Reading state(Reading all) {
        var blocks = kept(
                all.blocks(), one -> one.state() != null && one.state().name().equals(value));
        var offerings = kept(all.offerings(), one -> blocks.containsKey(one.block()));
        Reading narrowed = auctions(all, offerings, blocks.keySet());
        narrowed.tranches().replaceAll((key, tranche) -> withoutCounts(tranche));
        return narrowed;
    }

    /** The tranche with its days only: what it counts are offerings in all States. */
    private static TrancheView withoutCounts(TrancheView is) {
        return new TrancheView(
                is.key(),
                is.launchDate(),
                is.nitDate(),
                is.tenderSaleLastDate(),
                is.bidDueDate(),
                null,
                null,
                null,
                null,
                null,
                is.explorationLicences(),
                null,
                is.states(),
                is.status(),
                null,
                null,
                null,
                null,
                null,
                null,
                is.source(),
                is.confirmed(),
                null,
                List.of());
    }

    private Reading tranche(Reading all) {
        var offerings = kept(all.offerings(), one -> one.tranche().equals(value));
        Set<String> blocks =
                offerings.values().stream().map(OfferingView::block).collect(Collectors.toSet());
        Reading narrowed = auctions(all, offerings, blocks);
        return new Reading(
                kept(all.tranches(), one -> one.key().equals(value)),
                narrowed.blocks(),
                narrowed.offerings(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                narrowed.milestones());
    }

    private static Reading auctions(Reading all, Map<String, OfferingView> offerings, Set<String> blocks) {
        Set<String> tranches =
                offerings.values().stream().map(OfferingView::tranche).collect(Collectors.toSet());
        Map<String, TrancheView> narrowed = kept(all.tranches(), one -> tranches.contains(one.key()));
        return new Reading(
                narrowed,
                kept(all.blocks(), one -> blocks.contains(one.key())),
                offerings,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                kept(all.milestones(), one -> offerings.containsKey(one.offering())));
    }

    private static <V extends RowView> Map<String, V> kept(Map<String, V> rows, Predicate<V> wanted) {
        Map<String, V> kept = new LinkedHashMap<>();
        rows.forEach((key, row) -> {
            if (wanted.test(row)) {
                kept.put(key, row);
            }
        });
        return kept;
    }
}
