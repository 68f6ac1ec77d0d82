package org.saransh.brief;

import java.util.List;
import java.util.stream.Stream;

/** Shortens an enumeration: the first names, and how many more there are. */
final class Names {

    private static final int SHOWN = 8;

    private Names() {}

    /** The values {@code names} and {@code more}; a name that comes twice counts once. */
    static Values first(Stream<String> all) {
        List<String> names = all.distinct().toList();
        int shown = Math.min(SHOWN, names.size());
        return Values.of("names", String.join(", ", names.subList(0, shown))).number("more", names.size() - shown);
    }
}
