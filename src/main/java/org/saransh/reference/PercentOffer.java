package org.saransh.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * A final price offer: a percentage of the value of mineral despatched, which may pass 100. It is never money, and offers of
 * different blocks are shares of different values: there is no way to add them up or to take their mean.
 */
public record PercentOffer(@JsonValue BigDecimal percent) implements Comparable<PercentOffer> {

    @JsonCreator
    public PercentOffer {
        if (percent.signum() <= 0) {
            throw new IllegalArgumentException("A final price offer is more than nothing, and not " + percent);
        }
        percent = percent.stripTrailingZeros();
    }

    /** Null for null. */
    public static PercentOffer of(BigDecimal percent) {
        return percent == null ? null : new PercentOffer(percent);
    }

    @Override
    public int compareTo(PercentOffer other) {
        return percent.compareTo(other.percent);
    }

    /** In plain digits: {@code 76.05}. */
    @Override
    public String toString() {
        return percent.toPlainString();
    }
}
