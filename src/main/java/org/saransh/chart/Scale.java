package org.saransh.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * An axis of values that begins and ends with a round figure.
 *
 * @param ticks ascending, evenly spaced, at least two
 */
record Scale(List<BigDecimal> ticks) {

    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    Scale {
        ticks = List.copyOf(ticks);
    }

    /**
     * Covers zero and all values.
     *
     * @param most of the steps between ticks
     */
    static Scale fromZero(Collection<BigDecimal> values, int most) {
        List<BigDecimal> all = new ArrayList<>(values);
        all.add(BigDecimal.ZERO);
        return covering(all, most);
    }

    /** Covers all values, and zero unless it would press them into less than the half of the axis. */
    static Scale near(Collection<BigDecimal> values, int most) {
        List<BigDecimal> known = values.stream().filter(Objects::nonNull).toList();
        BigDecimal least = Collections.min(known);
        BigDecimal greatest = Collections.max(known);
        BigDecimal spread = greatest.subtract(least);
        boolean zeroIsNear = spread.compareTo(least.abs().min(greatest.abs())) >= 0;
        return zeroIsNear || spread.signum() == 0 ? fromZero(known, most) : covering(known, most);
    }

    private static Scale covering(Collection<BigDecimal> values, int most) {
        List<BigDecimal> known = values.stream().filter(Objects::nonNull).toList();
        BigDecimal least = Collections.min(known);
        BigDecimal greatest = Collections.max(known);
        if (least.compareTo(greatest) == 0) {
            greatest = greatest.add(BigDecimal.ONE);
        }
        boolean whole =
                known.stream().allMatch(value -> value.stripTrailingZeros().scale() <= 0);
        BigDecimal step = step(greatest.subtract(least), most, whole);
        BigDecimal first = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        List<BigDecimal> ticks = new ArrayList<>(List.of(first));
        while (ticks.get(ticks.size() - 1).compareTo(greatest) < 0) {
            ticks.add(ticks.get(ticks.size() - 1).add(step));
        }
        return new Scale(ticks);
    }

    /** The smallest of 1, 2, 5 times a power of ten of which so many span the range; whole for whole values. */
    private static BigDecimal step(BigDecimal range, int most, boolean whole) {
        BigDecimal raw = range.divide(BigDecimal.valueOf(most), MathContext.DECIMAL64);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(raw.precision() - raw.scale() - 1);
        BigDecimal step = ROUND.stream()
                .map(power::multiply)
                .filter(candidate -> candidate.compareTo(raw) >= 0)
                .findFirst()
                .orElseThrow();
        return whole ? step.max(BigDecimal.ONE) : step;
    }

    BigDecimal first() {
        return ticks.get(0);
    }

    BigDecimal last() {
        return ticks.get(ticks.size() - 1);
    }

    /** Where on the axis the value lies: 0 at the first tick, 1 at the last. */
    double at(BigDecimal value) {
        return value.subtract(first())
                .divide(last().subtract(first()), MathContext.DECIMAL64)
                .doubleValue();
    }
}
