package org.saransh.setup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saransh.auction.ConcessionType;
import org.saransh.auction.ExplorationLevel;
import org.saransh.auction.Milestone;
import org.saransh.auction.Offering;
import org.saransh.auction.Offerings;
import org.saransh.intake.CsvRow;
import org.saransh.intake.Fact;
import org.saransh.intake.KnownAt;
import org.saransh.reference.PartialDate;
import org.saransh.reference.PercentOffer;
import org.saransh.reference.Source;

/**
 * The life that one row of blocks.csv stands for: opened with the notice inviting tender, sold or annulled, perhaps reversed,
 * and what came after.
 */
record OfferingLife(CsvRow row, CsvRow tranche) {

    /** {@code 2025-04: licence handed over (New Indian Express 2025-04-12).} */
    private static final Pattern EVENT = Pattern.compile(
            "(?<date>\\d{4}-\\d{2}(?:-\\d{2})?): (?<event>.+?)\\.(?=\\s+\\d{4}-\\d{2}|\\s*$)", Pattern.DOTALL);

    private static final Pattern DATED_SOURCE =
            Pattern.compile("(?<event>.+) \\((?<source>.+ (?<date>\\d{4}-\\d{2}-\\d{2}))\\)");

    private static final String REVERSAL = "annulled the auction";

    Instant opened() {
        return KnownAt.event(firstOf(row.date("nit_date"), tranche.date("launch_date")));
    }

    /** The row's source if it is as old as the opening; else that of the tranche, which the launch rests on. */
    Source openingSource() {
        PartialDate printed = row.date("source_date");
        boolean early = printed != null && !KnownAt.event(printed).isAfter(opened());
        return early ? row.source() : tranche.source();
    }

    boolean sold() {
        return row.required("outcome").startsWith("auctioned");
    }

    /** From the outcome's own day; else from its tranche's notice (failures only) or results; null: from the load. */
    Instant outcomeKnownAt() {
        PartialDate day = row.date("outcome_date");
        if (day == null && !sold()) {
            day = tranche.date("annulment_notice_date");
        }
        return KnownAt.event(firstOf(day, tranche.date("result_date")));
    }

    /** @param sources pages other than the row's own, each for one fact */
    List<Fact<?>> facts(Offerings offerings, List<CsvRow> sources, Conflicts conflicts) {
        String key = row.required("block_id");
        List<Fact<?>> facts = new ArrayList<>();
        facts.add(new Fact<>(offerings, key, opened(), "Opened by the notice inviting tender", none -> open(key)));
        facts.add(new Fact<>(offerings, key, outcomeKnownAt(), "Outcome", this::decide));
        facts.addAll(laterEvents(offerings, key, sources));
        facts.addAll(conflicts.remarks(offerings, key, row.text("notes")));
        return facts;
    }

    private Offering open(String key) {
        Offering offering = new Offering(
                key,
                row.required("block_key"),
                row.required("tranche"),
                row.integer("attempt"),
                row.date("nit_date"),
                openingSource(),
                row.confirmed());
        String concession = row.text("concession_type");
        offering.describe(
                concession == null
                        ? null
                        : concession.equals("ML") ? ConcessionType.MINING_LEASE : ConcessionType.COMPOSITE_LICENCE,
                row.decimal("area_ha"),
                row.word("exploration_level", ExplorationLevel.class));
        return offering;
    }

    private Offering decide(Offering offering) {
        PartialDate day = row.date("outcome_date");
        if (sold()) {
            PercentOffer offer = PercentOffer.of(row.decimal("final_price_offer_pct"));
            offering.auction(row.text("preferred_bidder"), offer, day, row.source());
        } else {
            offering.annul(row.text("annulment_reason"), day, row.source());
        }
        return offering;
    }

    private List<Fact<?>> laterEvents(Offerings offerings, String key, List<CsvRow> sources) {
        String text = row.text("later_events");
        if (text == null) {
            return List.of();
        }
        List<Fact<?>> facts = new ArrayList<>();
        Matcher event = EVENT.matcher(text);
        while (event.find()) {
            facts.add(later(offerings, key, new PartialDate(event.group("date")), event.group("event"), sources));
        }
        if (facts.isEmpty()) {
            Milestone undated = new Milestone(null, text.replaceFirst("\\.$", ""), null);
            facts.add(new Fact<>(offerings, key, null, "Later event without a date", offering -> {
                offering.reach(undated);
                return offering;
            }));
        }
        return facts;
    }

    private Fact<?> later(Offerings offerings, String key, PartialDate date, String words, List<CsvRow> sources) {
        Matcher dated = DATED_SOURCE.matcher(words);
        boolean sourced = dated.matches();
        PartialDate printed = sourced ? new PartialDate(dated.group("date")) : null;
        Milestone milestone =
                new Milestone(date, sourced ? dated.group("event") : words, sourced ? dated.group("source") : null);
        boolean reversal = words.contains(REVERSAL) && row.required("outcome").equals("auctioned_then_annulled");
        return new Fact<>(
                offerings,
                key,
                KnownAt.reported(printed, date),
                reversal ? "Sale taken back" : "Later event",
                offering -> {
                    offering.reach(milestone);
                    if (reversal) {
                        offering.reverse(words, date, reversalSource(offering, sources));
                    }
                    return offering;
                });
    }

    private static Source reversalSource(Offering offering, List<CsvRow> sources) {
        return sources.stream()
                .filter(source -> source.required("row_key").equals(offering.key()))
                .filter(source -> source.required("fact").equals("reversed"))
                .findFirst()
                .map(CsvRow::source)
                .orElse(offering.source());
    }

    private static PartialDate firstOf(PartialDate one, PartialDate other) {
        return one != null ? one : other;
    }
}
