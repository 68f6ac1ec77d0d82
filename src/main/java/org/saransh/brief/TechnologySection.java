package org.saransh.brief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saransh.auction.BlockView;
import org.saransh.auction.OfferingView;
import org.saransh.partnership.PartnershipKind;
import org.saransh.partnership.PartnershipView;

/**
 * Lithium processing technology: what is offered from abroad, and beside it India's own lithium blocks, to which it would have
 * to fit. A partnership belongs here when lithium is among its minerals and it is an offer, a technology initiative or
 * research, or when its summary names processing, refining, extraction or technology. Partnerships of one kind, stage and
 * firmness share a line.
 */
final class TechnologySection implements SectionKind {

    static final String NAME = "technology";

    static final String ABROAD = "TechnologyGroup.ABROAD";
    static final String IN_INDIA = "TechnologyGroup.IN_INDIA";

    private static final Set<PartnershipKind> TECHNICAL = Set.of(
            PartnershipKind.COMPANY_OFFER, PartnershipKind.TECHNOLOGY_INITIATIVE, PartnershipKind.RESEARCH_AGREEMENT);

    private static final Pattern PROCESSING =
            Pattern.compile("\\b(process|refin|extract|technolog)", Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<SectionColumn> columns() {
        return List.of(
                new SectionColumn("subject", ValueType.STATEMENT),
                new SectionColumn("what", ValueType.CODES),
                new SectionColumn("minerals", ValueType.TEXT),
                new SectionColumn("state", ValueType.STATEMENT));
    }

    @Override
    public List<Line> draw(Period period) {
        Map<List<Object>, List<PartnershipView>> alike = new LinkedHashMap<>();
        period.now().partnerships().values().stream()
                .filter(TechnologySection::belongs)
                .sorted(Comparator.comparing((PartnershipView one) -> one.kind() != PartnershipKind.COMPANY_OFFER)
                        .thenComparing(one -> !TECHNICAL.contains(one.kind()))
                        .thenComparing(PartnershipView::counterpart)
                        .thenComparing(PartnershipView::key))
                .forEach(one -> alike.computeIfAbsent(likeness(one), first -> new ArrayList<>())
                        .add(one));
        Stream<Line> inIndia = period.now().blocks().values().stream()
                .filter(block -> Lithium.in(block.minerals()))
                .sorted(Comparator.comparing(BlockView::name))
                .map(block -> inIndia(block, period));
        return Stream.concat(alike.values().stream().map(several -> abroad(several, period)), inIndia)
                .toList();
    }

    private static List<Object> likeness(PartnershipView one) {
        return Arrays.asList(one.kind(), one.stage(), one.basis().established(), one.confirmed());
    }

    private static boolean belongs(PartnershipView one) {
        boolean named =
                one.summary() != null && PROCESSING.matcher(one.summary()).find();
        return !one.countsSeveral() && Lithium.in(one.minerals()) && (TECHNICAL.contains(one.kind()) || named);
    }

    private static Line abroad(List<PartnershipView> several, Period period) {
        PartnershipView one = several.get(0);
        String who = several.stream().map(PartnershipChanges::who).distinct().collect(Collectors.joining("; "));
        String minerals = several.stream()
                .flatMap(partnership -> partnership.minerals().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        Values cells = new Values()
                .value("subject", Value.statement(RowNames.named(who)))
                .code("what", one.kind())
                .text("minerals", minerals)
                .value("state", PartnershipsSection.stage(one));
        return Line.row(cells, period.standing(several)).under(ABROAD);
    }

    private static Line inIndia(BlockView block, Period period) {
        OfferingView last = period.now().offerings().values().stream()
                .filter(offering -> offering.block().equals(block.key()))
                .max(Comparator.comparing(OfferingView::attempt, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(OfferingView::key))
                .orElse(null);
        Values cells = new Values()
                .value(
                        "subject",
                        Value.statement(
                                block.state() == null
                                        ? RowNames.named(block.name())
                                        : Statement.of(
                                                Phrase.BLOCK_IN_STATE,
                                                Values.of("block", block.name()).code("state", block.state()))))
                .text("minerals", String.join(", ", block.minerals()));
        if (last == null) {
            return Line.row(cells, period.standing(block)).under(IN_INDIA);
        }
        cells.code("what", last.explorationLevel())
                .statement(
                        "state",
                        Phrase.OUTCOME_IN_TRANCHE,
                        Values.of("tranche", last.tranche()).code("outcome", last.outcome()));
        return Line.row(cells, period.standing(List.of(block, last))).under(IN_INDIA);
    }
}
