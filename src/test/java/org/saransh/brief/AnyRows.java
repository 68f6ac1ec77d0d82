package org.saransh.brief;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.saransh.auction.BlockView;
import org.saransh.auction.ConcessionType;
import org.saransh.auction.ExplorationLevel;
import org.saransh.auction.Milestone;
import org.saransh.auction.MilestoneKind;
import org.saransh.auction.MilestoneView;
import org.saransh.auction.OfferingView;
import org.saransh.auction.Outcome;
import org.saransh.auction.TrancheView;
import org.saransh.indicator.IndicatorView;
import org.saransh.indicator.ObservationView;
import org.saransh.mineral.MineralView;
import org.saransh.partnership.CabinetApproval;
import org.saransh.partnership.CounterpartType;
import org.saransh.partnership.EngagementType;
import org.saransh.partnership.EngagementView;
import org.saransh.partnership.PartnershipKind;
import org.saransh.partnership.PartnershipView;
import org.saransh.reference.Attribution;
import org.saransh.reference.Conflict;
import org.saransh.reference.Evidence;
import org.saransh.reference.IndianState;
import org.saransh.reference.PartialDate;
import org.saransh.reference.PercentOffer;
import org.saransh.reference.Source;

/** Rows that a register would take, at random within a shape. */
final class AnyRows {

    private static final String[] TRANCHES = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
    private static final int DAYS_BACK = 1500;
    private static final int DAYS_AHEAD = 60;

    private final AnyRegisters.Shape shape;
    private final Random random;

    AnyRows(AnyRegisters.Shape shape, Random random) {
        this.shape = shape;
        this.random = random;
    }

    static String key(String register, int i) {
        return register.equals("tranche") ? TRANCHES[i] : register + "-" + i;
    }

    TrancheView tranche(int i) {
        return new TrancheView(
                key("tranche", i),
                maybe(this::date),
                maybe(this::date),
                maybe(this::date),
                maybe(this::date),
                maybe(this::count),
                maybe(this::count),
                maybe(this::count),
                maybe(this::count),
                maybe(this::count),
                i % 4 == 3,
                maybe(this::number),
                random.nextBoolean() ? List.of() : List.of(IndianState.ODISHA.name(), IndianState.GOA.name()),
                text(),
                maybe(this::count),
                maybe(this::date),
                maybe(this::count),
                maybe(this::count),
                maybe(this::count),
                maybe(this::date),
                source(),
                confirmed(),
                maybe(this::text),
                conflicts("status", "blocksOffered", "nowhere"));
    }

    BlockView block(int i) {
        return new BlockView(
                key("block", i),
                text(),
                i % 2 == 0 ? AnyRegisters.STATE : maybe(() -> one(IndianState.values())),
                names("Lithium", "Graphite"),
                source(),
                confirmed(),
                maybe(this::text),
                conflicts("name", "state"));
    }

    OfferingView offering(int i) {
        Outcome outcome = one(Outcome.values());
        boolean reversed = outcome == Outcome.AUCTIONED_THEN_ANNULLED;
        boolean sold = outcome.sold() || reversed;
        return new OfferingView(
                key("offering", i),
                key("block", i % 3 == 2 ? i / 2 : i),
                i % 2 == 0 ? AnyRegisters.TRANCHE : TRANCHES[i % TRANCHES.length],
                maybe(() -> 1 + random.nextInt(9)),
                maybe(this::date),
                maybe(() -> one(ConcessionType.values())),
                maybe(this::number),
                maybe(() -> one(ExplorationLevel.values())),
                outcome,
                maybe(this::date),
                maybe(this::text),
                sold ? maybe(this::text) : null,
                sold ? maybe(this::offer) : null,
                maybe(this::date),
                maybe(this::date),
                reversed ? date() : null,
                several(() -> new Milestone(
                        maybe(this::date), text(), maybe(this::text), maybe(() -> one(MilestoneKind.values())))),
                source(),
                confirmed(),
                maybe(this::text),
                conflicts("outcome", "finalPriceOffer", "preferredBidder", "milestones"));
    }

    MilestoneView milestone(int i) {
        return new MilestoneView(
                key("milestone", i),
                key("offering", i),
                one(MilestoneKind.values()),
                maybe(this::date),
                maybe(this::text),
                source(),
                confirmed(),
                maybe(this::text),
                conflicts("reachedOn"));
    }

    PartnershipView partnership(int i) {
        return new PartnershipView(
                key("partnership", i),
                i % 2 == 0 ? AnyRegisters.COUNTERPART : text(),
                one(CounterpartType.values()),
                maybe(this::text),
                maybe(this::text),
                one(PartnershipKind.values()),
                maybe(this::text),
                maybe(this::date),
                random.nextBoolean(),
                names("Lithium", "Cobalt"),
                attribution(),
                maybe(this::text),
                i % 10 == 9,
                maybe(() -> one(CabinetApproval.values())),
                maybe(this::date),
                source(),
                confirmed(),
                maybe(this::text),
                conflicts("stage", "startDate", "minerals", "cabinetApproval"));
    }

    EngagementView engagement(int i) {
        return new EngagementView(
                key("engagement", i),
                maybe(this::date),
                i % 5 == 4 ? null : key("partnership", i / 2),
                one(EngagementType.values()),
                names("India", AnyRegisters.COUNTERPART),
                maybe(this::text),
                maybe(this::text),
                maybe(this::attribution),
                source(),
                confirmed(),
                maybe(this::text),
                conflicts("heldOn", "place"));
    }

    IndicatorView indicator(int i) {
        return new IndicatorView(
                key("indicator", i),
                i % 2 == 0 ? "import dependence of " + text() : text(),
                i % 2 == 0 ? "per cent" : text(),
                text(),
                source(),
                confirmed(),
                maybe(this::text),
                conflicts("scope"));
    }

    ObservationView observation(int i) {
        int year = 2000 + i / 4;
        return new ObservationView(
                key("observation", i),
                key("indicator", i % 4),
                i % 7 == 6 ? text() : String.format(Locale.ROOT, "FY %d-%02d", year, (year + 1) % 100),
                number(),
                source(),
                confirmed(),
                maybe(this::text),
                conflicts("value", "period"));
    }

    MineralView mineral(int i) {
        return new MineralView(
                key("mineral", i),
                text(),
                maybe(this::text),
                random.nextBoolean(),
                random.nextBoolean(),
                maybe(this::count),
                maybe(this::text),
                random.nextBoolean(),
                maybe(this::text),
                source(),
                confirmed(),
                maybe(this::text),
                conflicts("name"));
    }

    private String text() {
        return shape.words().text(random);
    }

    private <T> T maybe(Supplier<T> filled) {
        return random.nextInt(100) < shape.filling().percent ? filled.get() : null;
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private <T> List<T> several(Supplier<T> made) {
        List<T> all = new ArrayList<>();
        for (int i = random.nextInt(1 + shape.filling().conflicts); i > 0; i--) {
            all.add(made.get());
        }
        return all;
    }

    private List<String> names(String... known) {
        List<String> names = new ArrayList<>(random.nextBoolean() ? List.of(known) : List.of());
        names.addAll(several(() -> shape.words().name(random).replace(';', ',')));
        return names;
    }

    private List<Conflict> conflicts(String... fields) {
        return random.nextInt(3) == 0
                ? several(() -> new Conflict(one(fields), text(), text(), maybe(this::text)))
                : List.of();
    }

    private boolean confirmed() {
        return shape.firmness() != AnyRegisters.Firmness.UNCONFIRMED && random.nextInt(4) > 0;
    }

    private Attribution attribution() {
        return shape.firmness() == AnyRegisters.Firmness.UNNAMED
                ? Attribution.UNNAMED_SOURCES
                : one(Attribution.values());
    }

    /** Of every ten rows about six share a source with others. */
    private Source source() {
        boolean shared = random.nextInt(10) < 6;
        return new Source(
                shared ? "Notice " + random.nextInt(20) : text(),
                shared ? "Ministry of Mines" : text(),
                maybe(this::date),
                maybe(() -> one(new String[] {
                    "https://mines.gov.in/a?b=1&c=%20", "http://example.org/", "not an address", "ftp://example.org/x"
                })),
                one(Evidence.values()));
    }

    private PartialDate date() {
        LocalDate day = AnyRegisters.TODAY.plusDays(random.nextInt(DAYS_BACK + DAYS_AHEAD) - DAYS_BACK);
        return switch (random.nextInt(6)) {
            case 0 -> new PartialDate(day.toString().substring(0, 4));
            case 1 -> new PartialDate(day.toString().substring(0, 7));
            default -> PartialDate.of(day);
        };
    }

    private Integer count() {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> Integer.MAX_VALUE;
            default -> random.nextInt(40);
        };
    }

    private BigDecimal number() {
        return AnyRegisters.number(random);
    }

    private PercentOffer offer() {
        return new PercentOffer(number().abs().add(new BigDecimal("0.01")));
    }
}
