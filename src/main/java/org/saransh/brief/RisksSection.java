package org.saransh.brief;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.saransh.auction.OfferingView;
import org.saransh.auction.TrancheView;
import org.saransh.indicator.IndicatorView;
import org.saransh.partnership.PartnershipView;

/**
 * What the registers show of risks, by stated rules and nothing else:
 *
 * <ul>
 *   <li>a share of imports, or a dependence on them, of 70 per cent and more in the newest figure of its series;
 *   <li>a sale that was taken back;
 *   <li>a block that found no holder in two attempts or more;
 *   <li>counts of tranches that are in the totals and not confirmed;
 *   <li>partnerships that rest on unnamed sources only.
 * </ul>
 */
final class RisksSection implements SectionKind {

    static final String NAME = "risks";

    private static final BigDecimal HIGH_SHARE = BigDecimal.valueOf(70);
    private static final String PER_CENT = "per cent";
    private static final String IMPORT = "import";
    private static final int FAILURES = 2;

    /** The rule by which a line stands in the section. */
    enum Risk {
        IMPORTS,
        REVERSALS,
        FAILURES,
        UNCONFIRMED,
        UNNAMED_SOURCES
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<SectionColumn> columns() {
        return List.of(new SectionColumn("rule", ValueType.CODES));
    }

    @Override
    public List<Line> draw(Period period) {
        List<Line> risks = new ArrayList<>();
        imports(period, risks);
        reversals(period, risks);
        failures(period, risks);
        unconfirmed(period, risks);
        unnamed(period, risks);
        return risks;
    }

    private static void imports(Period period, List<Line> risks) {
        Map<List<Object>, List<IndicatorsSection.Series>> alike = new LinkedHashMap<>();
        IndicatorsSection.of(period.now()).stream()
                .filter(series -> share(series.indicator()))
                .filter(series -> series.newest().value().compareTo(HIGH_SHARE) >= 0)
                .sorted(Comparator.comparing((IndicatorsSection.Series series) ->
                                series.newest().value())
                        .reversed())
                .forEach(series -> alike.computeIfAbsent(likeness(series), first -> new ArrayList<>())
                        .add(series));
        alike.values()
                .forEach(several -> add(
                        risks,
                        Risk.IMPORTS,
                        Phrase.RISK_IMPORTS,
                        Values.of(
                                        "indicator",
                                        several.stream()
                                                .map(series ->
                                                        series.indicator().name())
                                                .collect(Collectors.joining(", ")))
                                .number("value", several.get(0).newest().value())
                                .text("period", several.get(0).newest().period())
                                .text("scope", several.get(0).indicator().scope()),
                        period.standing(several.stream()
                                .map(IndicatorsSection.Series::newest)
                                .toList())));
    }

    /** Series of one scope with the same share in the same period are told together. */
    private static List<Object> likeness(IndicatorsSection.Series series) {
        return Arrays.asList(
                series.indicator().scope(),
                series.newest().value(),
                series.newest().period(),
                series.newest().confirmed());
    }

    private static boolean share(IndicatorView indicator) {
        return PER_CENT.equals(indicator.unit()) && indicator.name().contains(IMPORT);
    }

    private static void reversals(Period period, List<Line> risks) {
        List<OfferingView> reversed = period.now().offerings().values().stream()
                .filter(offering -> offering.reversalDate() != null)
                .toList();
        if (!reversed.isEmpty()) {
            add(
                    risks,
                    Risk.REVERSALS,
                    Phrase.RISK_REVERSALS,
                    Names.first(reversed.stream().map(one -> AuctionChanges.name(period.now(), one)))
                            .number("count", reversed.size()),
                    period.standing(reversed));
        }
    }

    private static void failures(Period period, List<Line> risks) {
        Map<String, List<OfferingView>> byBlock = new TreeMap<>();
        period.now().offerings().values().forEach(one -> byBlock.computeIfAbsent(one.block(), none -> new ArrayList<>())
                .add(one));
        List<List<OfferingView>> failed = byBlock.values().stream()
                .filter(attempts -> attempts.size() >= FAILURES)
                .filter(attempts ->
                        attempts.stream().allMatch(one -> one.outcome().ended()))
                .toList();
        if (!failed.isEmpty()) {
            add(
                    risks,
                    Risk.FAILURES,
                    Phrase.RISK_FAILURES,
                    Names.first(failed.stream().map(attempts -> AuctionChanges.name(period.now(), attempts.get(0))))
                            .number("count", failed.size()),
                    period.standing(failed.stream().flatMap(List::stream).toList()));
        }
    }

    private static void unconfirmed(Period period, List<Line> risks) {
        List<TrancheView> open = period.now().tranches().values().stream()
                .filter(tranche -> !tranche.confirmed())
                .filter(tranche -> tranche.blocksAuctioned() != null || tranche.freshBlocks() != null)
                .toList();
        if (!open.isEmpty()) {
            add(
                    risks,
                    Risk.UNCONFIRMED,
                    Phrase.RISK_UNCONFIRMED,
                    Values.of(
                                    "tranches",
                                    String.join(
                                            ", ",
                                            open.stream().map(TrancheView::key).toList()))
                            .number("trancheCount", open.size()),
                    period.standing(open));
        }
    }

    private static void unnamed(Period period, List<Line> risks) {
        List<PartnershipView> all = period.now().partnerships().values().stream()
                .filter(one -> !one.countsSeveral())
                .toList();
        List<PartnershipView> unnamed =
                all.stream().filter(one -> !one.basis().established()).toList();
        if (!unnamed.isEmpty()) {
            add(
                    risks,
                    Risk.UNNAMED_SOURCES,
                    Phrase.RISK_UNNAMED_SOURCES,
                    Names.first(unnamed.stream().map(PartnershipChanges::who))
                            .number("count", unnamed.size())
                            .number("all", all.size()),
                    period.standing(unnamed));
        }
    }

    private static void add(List<Line> risks, Risk rule, Phrase phrase, Values values, Standing standing) {
        risks.add(Line.sentence(null, Statement.of(phrase, values), standing).with(new Values().code("rule", rule)));
    }
}
