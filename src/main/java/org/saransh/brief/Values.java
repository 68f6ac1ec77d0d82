package org.saransh.brief;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.saransh.reference.PartialDate;
import org.saransh.reference.PercentOffer;
import org.saransh.reference.Rate;

/** Collects the values of a statement; a null is left out, and the words must do without it. */
final class Values {

    private final Map<String, Value> values = new TreeMap<>();

    static Values of(String name, String text) {
        return new Values().text(name, text);
    }

    Values text(String name, String text) {
        return text == null || text.isEmpty() ? this : put(name, Value.text(text));
    }

    Values number(String name, Number number) {
        return number == null
                ? this
                : put(
                        name,
                        number instanceof BigDecimal exact ? Value.number(exact) : Value.number(number.longValue()));
    }

    Values offer(String name, PercentOffer offer) {
        return offer == null ? this : put(name, Value.offer(offer.percent()));
    }

    Values date(String name, PartialDate date) {
        return date == null ? this : put(name, Value.date(date));
    }

    Values statement(String name, Phrase phrase, Values values) {
        return put(name, Value.statement(Statement.of(phrase, values)));
    }

    Values address(String name, String url) {
        return url == null ? this : put(name, Value.address(url));
    }

    Values rate(String name, Rate rate) {
        return rate == null ? this : put(name, Value.rate(rate));
    }

    Values codes(String name, Collection<? extends Enum<?>> words) {
        return words.isEmpty() ? this : put(name, Value.codes(words));
    }

    Values code(String name, Enum<?> word) {
        return word == null ? this : put(name, Value.code(word));
    }

    Values code(String name, String messageKey) {
        return put(name, Value.code(messageKey));
    }

    Values value(String name, Value value) {
        return value == null ? this : put(name, value);
    }

    private Values put(String name, Value value) {
        values.put(name, value);
        return this;
    }

    Map<String, Value> map() {
        return values;
    }
}
