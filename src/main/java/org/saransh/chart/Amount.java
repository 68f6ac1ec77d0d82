package org.saransh.chart;

import java.math.BigDecimal;

/**
 * A named value.
 *
 * @param value null when it is not known
 */
public record Amount(String label, BigDecimal value) {

    public Amount {
        label = Texts.required(label, "the label of a value");
    }

    public static Amount of(String label, long value) {
        return new Amount(label, BigDecimal.valueOf(value));
    }

    boolean known() {
        return value != null;
    }
}
