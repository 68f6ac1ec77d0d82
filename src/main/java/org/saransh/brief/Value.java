package org.saransh.brief;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.saransh.reference.PartialDate;
import org.saransh.reference.Rate;

/**
 * One value of a statement or one cell of a line, without any formatting.
 *
 * @param text null for a statement
 * @param statement null for any other type
 */
public record Value(ValueType type, String text, Statement statement) {

    Value(ValueType type, String text) {
        this(type, text, null);
    }

    static Value text(String text) {
        return new Value(ValueType.TEXT, text);
    }

    static Value number(long number) {
        return new Value(ValueType.NUMBER, Long.toString(number));
    }

    static Value number(BigDecimal number) {
        return new Value(ValueType.NUMBER, number.toPlainString());
    }

    static Value offer(BigDecimal percent) {
        return new Value(ValueType.PERCENT_OFFER, percent.toPlainString());
    }

    static Value date(PartialDate date) {
        return new Value(ValueType.DATE, date.iso());
    }

    static Value rate(Rate rate) {
        return new Value(ValueType.RATE, rate.numerator() + "/" + rate.denominator() + " " + rate.of());
    }

    /** The share that a value of type RATE holds. */
    Rate rate() {
        String[] parts = text.split("[/ ]", 3);
        return Rate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]);
    }

    static Value address(String url) {
        return new Value(ValueType.ADDRESS, url);
    }

    static Value statement(Statement statement) {
        return new Value(ValueType.STATEMENT, null, statement);
    }

    static Value code(Enum<?> word) {
        return new Value(ValueType.CODES, key(word));
    }

    static Value code(String messageKey) {
        return new Value(ValueType.CODES, messageKey);
    }

    static Value codes(Collection<? extends Enum<?>> words) {
        return new Value(ValueType.CODES, words.stream().map(Value::key).collect(Collectors.joining(",")));
    }

    private static String key(Enum<?> word) {
        return word.getDeclaringClass().getSimpleName() + "." + word.name();
    }
}
