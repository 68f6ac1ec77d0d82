package org.saransh.chart;

import java.util.Map;

/** The sentence patterns of one language; {@link Sentence} lists the keys and what each is given. */
@FunctionalInterface
public interface ChartWords {

    /** The text under the key with its arguments put in by name: texts, and numbers where things are counted. */
    String say(String key, Map<String, ?> arguments);
}
