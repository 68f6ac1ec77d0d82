package org.saransh.watch;

import java.util.Arrays;
import java.util.List;

/**
 * A figure that is read again and again.
 *
 * @param meaning in English
 * @param tag what it is told apart by; null: there is one number
 * @param values of the tag
 */
public record Meter(String name, String meaning, String tag, List<String> values) {

    public static Meter one(String name, String meaning) {
        return new Meter(name, meaning, null, List.of(""));
    }

    /** A number for each constant. */
    public static Meter each(String name, String meaning, String tag, Enum<?>[] constants) {
        return new Meter(
                name, meaning, tag, Arrays.stream(constants).map(Enum::name).toList());
    }
}
