package org.saransh.brief;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saransh.auction.BlockView;
import org.saransh.auction.OfferingView;
import org.saransh.auction.Outcome;
import org.saransh.auction.TrancheView;
import org.saransh.mineral.MineralView;
import org.saransh.partnership.CounterpartType;
import org.saransh.partnership.EngagementType;
import org.saransh.partnership.EngagementView;
import org.saransh.partnership.PartnershipKind;
import org.saransh.partnership.PartnershipView;
import org.saransh.reference.Attribution;
import org.saransh.reference.Clocks;
import org.saransh.reference.Conflict;
import org.saransh.reference.Evidence;
import org.saransh.reference.PartialDate;
import org.saransh.reference.PercentOffer;
import org.saransh.reference.Source;

/** A small register at one instant, told row by row. */
final class Known {

    static final Source NOTICE = new Source(
            "Notice",
            "Ministry of Mines",
            new PartialDate("2024-06-24"),
            "https://mines.gov.in/",
            Evidence.OFFICIAL_TEXT);
    static final Source PAPER =
            new Source("Report", "Reuters", new PartialDate("2024-04-25"), "https://www.reuters.com/", Evidence.PRESS);

    private final Map<String, TrancheView> tranches = new TreeMap<>();
    private final Map<String, BlockView> blocks = new TreeMap<>();
    private final Map<String, OfferingView> offerings = new TreeMap<>();
    private final Map<String, PartnershipView> partnerships = new TreeMap<>();
    private final Map<String, EngagementView> engagements = new TreeMap<>();
    private final Map<String, MineralView> minerals = new TreeMap<>();

    Reading reading() {
        return new Reading(
                new TreeMap<>(tranches),
                new TreeMap<>(blocks),
                new TreeMap<>(offerings),
                new TreeMap<>(partnerships),
                new TreeMap<>(engagements),
                Map.of(),
                Map.of(),
                new TreeMap<>(minerals));
    }

    static Rendering rendering() {
        Rendering rendering = new Rendering();
        rendering.briefs = new Briefs();
        rendering.templates = new Templates();
        rendering.templates.briefs = rendering.briefs;
        return rendering;
    }

    /** The digest of the week that ends with the day. */
    static Digest digest(Known before, Known after, String day) {
        Instant asAt = new PartialDate(day).end(Clocks.INDIA);
        Instant since = asAt.minus(java.time.Duration.ofDays(7));
        Period period = new Period(before.reading(), after.reading(), since, false, asAt);
        return DigestDrawing.of(new Briefs().named("weekly").orElseThrow(), Scope.EVERYTHING, period)
                .digest();
    }

    Known tranche(String key, Integer offered, Integer auctioned, Integer annulled, String bidsDue) {
        return tranche(key, false, offered, auctioned, annulled, bidsDue);
    }

    Known explorationTranche(String key, Integer offered, Integer auctioned) {
        return tranche(key, true, offered, auctioned, null, null);
    }

    private Known tranche(
            String key, boolean exploration, Integer offered, Integer auctioned, Integer annulled, String bidsDue) {
        tranches.put(
                key,
                new TrancheView(
                        key,
                        new PartialDate("2023-11-29"),
                        null,
                        null,
                        PartialDate.parse(bidsDue),
                        offered,
                        offered,
                        null,
                        null,
                        null,
                        exploration,
                        null,
                        List.of(),
                        "open",
                        auctioned,
                        null,
                        annulled,
                        null,
                        null,
                        null,
                        NOTICE,
                        true,
                        null,
                        List.of()));
        return this;
    }

    Known block(String key, String name, String... minerals) {
        blocks.put(key, new BlockView(key, name, null, List.of(minerals), NOTICE, true, null, List.of()));
        return this;
    }

    Known open(String key, String block, String tranche) {
        return offering(key, block, tranche, Outcome.OPEN, null, null, null, true);
    }

    Known sold(String key, String block, String tranche, String bidder, String offer) {
        return offering(key, block, tranche, Outcome.AUCTIONED, null, bidder, offer, true);
    }

    Known soldUnconfirmed(String key, String block, String tranche, String bidder, String offer) {
        return offering(key, block, tranche, Outcome.AUCTIONED, null, bidder, offer, false);
    }

    Known reversed(String key, String block, String tranche, String bidder, String offer, String reason) {
        return offering(key, block, tranche, Outcome.AUCTIONED_THEN_ANNULLED, reason, bidder, offer, true);
    }

    Known annulled(String key, String block, String tranche, String reason) {
        return offering(key, block, tranche, Outcome.ANNULLED, reason, null, null, true);
    }

    private Known offering(
            String key,
            String block,
            String tranche,
            Outcome outcome,
            String reason,
            String bidder,
            String offer,
            boolean confirmed) {
        offerings.put(
                key,
                new OfferingView(
                        key,
                        block,
                        tranche,
                        1,
                        null,
                        null,
                        null,
                        null,
                        outcome,
                        outcome == Outcome.OPEN ? null : new PartialDate("2024-06-24"),
                        reason,
                        bidder,
                        offer == null ? null : new PercentOffer(new BigDecimal(offer)),
                        null,
                        null,
                        null,
                        List.of(),
                        NOTICE,
                        confirmed,
                        null,
                        List.of()));
        return this;
    }

    Known talks(String key, String country, String stage, Attribution attribution, Conflict... conflicts) {
        partnerships.put(
                key,
                new PartnershipView(
                        key,
                        country,
                        CounterpartType.COUNTRY,
                        null,
                        "Ministry of Mines",
                        PartnershipKind.GOVERNMENT_TALKS,
                        stage,
                        null,
                        false,
                        List.of("Lithium"),
                        attribution,
                        "Talks on processing",
                        false,
                        null,
                        null,
                        PAPER,
                        true,
                        null,
                        List.of(conflicts)));
        return this;
    }

    Known meeting(String key, String partnership, String day) {
        engagements.put(
                key,
                new EngagementView(
                        key,
                        new PartialDate(day),
                        partnership,
                        EngagementType.MEETING,
                        List.of("India", "Australia"),
                        null,
                        "met",
                        null,
                        NOTICE,
                        true,
                        null,
                        List.of()));
        return this;
    }

    Known without(String partnership) {
        partnerships.remove(partnership);
        return this;
    }
}
