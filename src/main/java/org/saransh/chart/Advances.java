package org.saransh.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The widths of the texts measured last: a layout asks for the same ones many times, and shaping is slow. */
final class Advances {

    private static final int MOST = 4096;

    private static final Map<Key, Double> KNOWN = Collections.synchronizedMap(new Recent());

    private Advances() {}

    private record Key(Face face, String text) {}

    static double of(Face face, String text) {
        return KNOWN.computeIfAbsent(new Key(face, text), key -> face.shapedWidth(text));
    }

    private static final class Recent extends LinkedHashMap<Key, Double> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Double> eldest) {
            return size() > MOST;
        }
    }
}
