package org.saransh.brief;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.saransh.reference.PartialDate;

/** One value of a statement, without any formatting. */
public record Value(ValueType type, String text) {

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
