package org.saransh.http;

import java.util.Arrays;
import org.saransh.reference.OneLine;

/** A word of a query that has to be one of a few, in letters of any size. */
public final class OneOf {

    private OneOf() {}

    /**
     * Gives the value of the name; null when none is asked for.
     *
     * @param kind what such a value is called: {@code state}
     * @throws ProblemException 400 with those that there are
     */
    public static <E extends Enum<E>> E named(Class<E> type, String kind, String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("There is no " + kind + " " + OneLine.shown(name)
                        + ": use one of " + Arrays.toString(type.getEnumConstants())));
    }
}
