package org.saransh.brief;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** On which lines the texts of a template stand, and what is wrong with it: one sentence each, beginning with file and line. */
final class TemplateLines {

    private final String file;
    private final List<String> faults;
    private final Map<String, TreeSet<Integer>> places = new HashMap<>();
    private int count;

    TemplateLines(String file, List<String> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** @param text an expression, or the name of a field */
    void note(String text, int line) {
        places.computeIfAbsent(plain(text), first -> new TreeSet<>()).add(line);
    }

    void fault(int line, String wrong) {
        String fault = file + ":" + line + ": " + wrong.strip().replaceAll("\\s+", " ");
        count++;
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /** Reports it wherever the text stands. */
    void faultAt(String text, String wrong) {
        TreeSet<Integer> lines = places.getOrDefault(plain(text), new TreeSet<>());
        if (lines.isEmpty()) {
            fault(1, wrong);
        }
        lines.forEach(line -> fault(line, wrong));
    }

    /** How many faults this template has so far. */
    int count() {
        return count;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }
}
