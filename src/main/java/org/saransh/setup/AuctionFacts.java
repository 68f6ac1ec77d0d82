package org.saransh.setup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saransh.auction.Block;
import org.saransh.auction.Blocks;
import org.saransh.auction.Offerings;
import org.saransh.auction.Tranche;
import org.saransh.auction.Tranches;
import org.saransh.intake.CsvRow;
import org.saransh.intake.Fact;
import org.saransh.intake.KnownAt;
import org.saransh.reference.IndianState;
import org.saransh.reference.PartialDate;

/** Tells the rows of tranches.csv and blocks.csv. */
@Dependent
class AuctionFacts {

    @Inject
    Tranches tranches;

    @Inject
    Blocks blocks;

    @Inject
    Offerings offerings;

    /** @param sources pages other than the row's own, each for one fact of a tranche */
    List<Fact<?>> of(List<CsvRow> trancheRows, List<CsvRow> blockRows, List<CsvRow> sources, Conflicts conflicts) {
        Map<String, List<OfferingLife>> lives = new LinkedHashMap<>();
        for (CsvRow tranche : trancheRows) {
            String key = tranche.required("tranche");
            lives.put(
                    key,
                    blockRows.stream()
                            .filter(row -> row.required("tranche").equals(key))
                            .map(row -> new OfferingLife(row, tranche))
                            .toList());
        }
        List<Fact<?>> facts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CsvRow tranche : trancheRows) {
            List<OfferingLife> offered = lives.get(tranche.required("tranche"));
            facts.addAll(tranche(tranche, offered, sources, conflicts));
            for (OfferingLife life : offered) {
                if (seen.add(life.row().required("block_key"))) {
                    facts.add(block(life));
                }
                facts.addAll(life.facts(offerings, sources, conflicts));
            }
        }
        return facts;
    }

    private List<Fact<?>> tranche(CsvRow row, List<OfferingLife> offered, List<CsvRow> sources, Conflicts conflicts) {
        String key = row.required("tranche");
        Instant failures = KnownAt.event(firstOf(row.date("annulment_notice_date"), row.date("result_date")));
        List<Fact<?>> facts = new ArrayList<>();
        facts.add(new Fact<>(
                tranches, key, KnownAt.event(row.date("launch_date")), "Launched", none -> launched(key, row)));
        if (row.integer("blocks_annulled") != null) {
            facts.add(new Fact<>(tranches, key, failures, "Annulments counted", tranche -> {
                tranche.annul(
                        row.integer("blocks_annulled"),
                        row.integer("annulled_nil_bids"),
                        row.integer("annulled_lt3_tqb"),
                        row.date("annulment_notice_date"));
                cite(tranche, "annulled", sources);
                return tranche;
            }));
        }
        if (row.integer("blocks_auctioned") != null) {
            Instant sales = lastSale(row, offered);
            facts.add(new Fact<>(tranches, key, sales, "Sales counted", tranche -> {
                tranche.sell(row.integer("blocks_auctioned"), row.date("result_date"));
                cite(tranche, "auctioned", sources);
                return tranche;
            }));
            facts.add(status(row, KnownAt.later(failures, sales)));
        } else {
            facts.add(status(row, KnownAt.event(row.date("source_date"))));
        }
        facts.addAll(conflicts.remarks(tranches, key, row.text("notes")));
        return facts;
    }

    private static void cite(Tranche tranche, String fact, List<CsvRow> sources) {
        sources.stream()
                .filter(source -> source.required("row_key").equals(tranche.key()))
                .filter(source -> source.required("fact").equals(fact))
                .forEach(source -> tranche.cite(source.source()));
    }

    private Fact<?> status(CsvRow row, Instant knownAt) {
        return new Fact<>(tranches, row.required("tranche"), knownAt, "Status given by its source", tranche -> {
            tranche.status(row.required("status"));
            return tranche;
        });
    }

    /** When the last of the sales that make up the count became known. */
    private static Instant lastSale(CsvRow row, List<OfferingLife> offered) {
        PartialDate result = row.date("result_date");
        List<OfferingLife> sold = offered.stream().filter(OfferingLife::sold).toList();
        Instant last = result == null && !sold.isEmpty() ? Instant.EPOCH : KnownAt.event(result);
        for (OfferingLife life : sold) {
            last = KnownAt.later(last, life.outcomeKnownAt());
        }
        return last;
    }

    private static Tranche launched(String key, CsvRow row) {
        Tranche tranche = new Tranche(key, key.startsWith("EL-"), row.source(), row.confirmed());
        tranche.launch(
                row.date("launch_date"),
                row.date("nit_date"),
                row.names("states").stream()
                        .map(name -> IndianState.named(name).orElseThrow().name())
                        .toList(),
                row.decimal("estimated_value_inr_crore"));
        tranche.timetable(row.date("tender_sale_last_date"), row.date("bid_due_date"));
        tranche.offer(
                row.integer("blocks_offered"),
                row.integer("fresh_blocks"),
                row.integer("reoffered_blocks"),
                row.integer("ml_blocks"),
                row.integer("cl_blocks"));
        return tranche;
    }

    private Fact<?> block(OfferingLife firstOffering) {
        CsvRow row = firstOffering.row();
        String key = row.required("block_key");
        IndianState state = row.text("state") == null
                ? null
                : IndianState.named(row.text("state")).orElseThrow();
        return new Fact<>(
                blocks,
                key,
                firstOffering.opened(),
                "First offered",
                none -> new Block(
                        key,
                        row.required("block_name"),
                        state,
                        row.names("minerals"),
                        firstOffering.openingSource(),
                        row.confirmed()));
    }

    private static PartialDate firstOf(PartialDate one, PartialDate other) {
        return one != null ? one : other;
    }
}
