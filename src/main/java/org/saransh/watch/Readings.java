package org.saransh.watch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The figures of one look. */
public final class Readings {

    private final Map<String, Double> numbers = new ConcurrentHashMap<>();

    public void put(String name, double number) {
        put(name, "", number);
    }

    /** @param value of the tag */
    public void put(String name, String value, double number) {
        numbers.put(name + "\n" + value, number);
    }

    /** A number for each constant; those that nobody counted are none. */
    public <E extends Enum<E>> void put(String name, E[] constants, Map<E, Long> counts) {
        for (E constant : constants) {
            put(name, constant.name(), counts.getOrDefault(constant, 0L));
        }
    }

    double get(String name, String value) {
        return numbers.getOrDefault(name + "\n" + value, Double.NaN);
    }
}
