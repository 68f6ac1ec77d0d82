package org.saransh.brief;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.saransh.reference.Clocks;
import org.saransh.reference.IndianState;
import org.saransh.reference.PartialDate;
import org.saransh.register.RowView;

/** Registers full of what people may write into them, before and now. The same shape and seed give the same rows. */
final class AnyRegisters {

    /** How many rows the longest register has. */
    enum Size {
        NONE(0),
        ONE(1),
        FEW(7),
        MANY(45),
        THOUSANDS(2400);

        private final int rows;

        Size(int rows) {
            this.rows = rows;
        }
    }

    /** How many of the fields that may be empty are filled, and how many conflicts a row has. */
    enum Filling {
        NOTHING(0, 0),
        HALF(50, 2),
        EVERYTHING(100, 7);

        final int percent;
        final int conflicts;

        Filling(int percent, int conflicts) {
            this.percent = percent;
            this.conflicts = conflicts;
        }
    }

    /** On what the rows rest. */
    enum Firmness {
        ANY,
        UNNAMED,
        UNCONFIRMED
    }

    /** What one set of rows looks like. */
    record Shape(Size size, AnyWords words, Filling filling, Firmness firmness) {}

    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    static final String COUNTERPART = "Australia";
    static final String TRANCHE = "I";
    static final IndianState STATE = IndianState.CHHATTISGARH;

    private static final Instant AS_AT = PartialDate.of(TODAY).end(Clocks.INDIA);

    private final Shape shape;
    private final long seed;

    AnyRegisters(Shape shape, long seed) {
        this.shape = shape;
        this.seed = seed;
    }

    Shape shape() {
        return shape;
    }

    /** The digest of the brief about what these registers have most of. */
    Digest digest(String brief) {
        Scope scope =
                switch (brief) {
                    case "partner" -> new Scope(BriefParameter.COUNTERPART, COUNTERPART);
                    case "state" -> new Scope(BriefParameter.STATE, STATE.name());
                    case "tranche" -> new Scope(BriefParameter.TRANCHE, TRANCHE);
                    default -> Scope.EVERYTHING;
                };
        Instant since = AS_AT.minus(Duration.ofDays(7));
        Period period = new Period(reading(true), reading(false), since, true, AS_AT, reprinted(), new Sources());
        return DigestDrawing.of(new Briefs().named(brief).orElseThrow(), scope, period)
                .digest();
    }

    private Reading reading(boolean before) {
        int rows = shape.size().rows;
        int few = Math.min(rows, 12);
        return new Reading(
                register("tranche", few, before, AnyRows::tranche),
                register("block", rows, before, AnyRows::block),
                register("offering", rows, before, AnyRows::offering),
                register("partnership", Math.min(rows, 300), before, AnyRows::partnership),
                register("engagement", Math.min(rows, 600), before, AnyRows::engagement),
                register("indicator", few, before, AnyRows::indicator),
                register("observation", Math.min(rows, 60), before, AnyRows::observation),
                register("mineral", few, before, AnyRows::mineral),
                register("milestone", Math.min(rows, 300), before, AnyRows::milestone));
    }

    /** Some rows are new, some are gone, some have changed; most are as they were. */
    private <V extends RowView> Map<String, V> register(
            String name, int rows, boolean before, BiFunction<AnyRows, Integer, V> row) {
        Map<String, V> register = new TreeMap<>();
        for (int i = 0; i < rows; i++) {
            Random fate = new Random(name.hashCode() * 31L + i + 1_000_003 * seed);
            fate.nextInt();
            int lot = fate.nextInt(20);
            boolean there = before ? lot >= 4 : lot != 19 || i == 0;
            if (there) {
                boolean changed = !before && lot >= 4 && lot < 7;
                Random random = new Random(fate.nextLong() + (changed ? 1 : 0));
                V made = row.apply(new AnyRows(shape, random), i);
                register.put(made.key(), made);
            }
        }
        return register;
    }

    private List<PrintedCorrection> reprinted() {
        Random random = new Random(seed);
        List<PrintedCorrection> corrections = new ArrayList<>();
        for (int i = 0; i < Math.min(shape.size().rows, 9); i++) {
            corrections.add(new PrintedCorrection(
                    TODAY.minusDays(7L * (1 + i)),
                    "offerings",
                    AnyRows.key("offering", i),
                    "preferredBidder",
                    i % 3 == 0
                            ? Value.code("value.none")
                            : Value.text(shape.words().text(random)),
                    Value.text(shape.words().text(random)),
                    shape.words().text(random)));
        }
        return corrections;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s, seed %d", shape, seed);
    }

    static BigDecimal number(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> new BigDecimal(new BigInteger(79, random), 6).negate();
            case 2 -> new BigDecimal(new BigInteger(79, random));
            case 3 -> new BigDecimal("0.000001");
            default -> BigDecimal.valueOf(random.nextInt(100_000), 2);
        };
    }
}
