package org.saransh.chart;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * How a chart speaks to its reader.
 *
 * @param number writes a value as the reader is used to it: lakh and crore, a percent sign, a unit
 */
public record ChartLanguage(ChartWords words, Function<BigDecimal, String> number) {

    public ChartLanguage {
        Objects.requireNonNull(words, "the sentences of a language");
        Objects.requireNonNull(number, "a writer of numbers");
    }

    /** @param value null when it is not known */
    String value(BigDecimal value) {
        return value == null ? say(Sentence.UNKNOWN) : Texts.plain(number.apply(value));
    }

    String say(Sentence sentence, Object... arguments) {
        List<String> names = sentence.arguments();
        if (names.size() != arguments.length) {
            throw new IllegalArgumentException(sentence + " is told with " + names);
        }
        Map<String, Object> byName = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            byName.put(names.get(i), arguments[i]);
        }
        return Texts.plain(words.say(sentence.key(), byName));
    }
}
