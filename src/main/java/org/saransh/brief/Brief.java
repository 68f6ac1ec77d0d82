package org.saransh.brief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A brief as the descriptor in its folder defines it.
 *
 * @param name of its folder under {@code reports}
 * @param parameter what it can be about; null for a brief about everything
 * @param body names of the sections before the annexes, in the order in which they are read
 * @param annexes names of the sections that follow, each on a page of its own
 * @param sheets names of the sections that become sheets of the workbook
 * @param most how many lines of a section the document prints; the rest is in the workbook, and the document says so
 */
public record Brief(
        String name,
        BriefParameter parameter,
        List<String> body,
        List<String> annexes,
        List<String> sheets,
        Map<String, Integer> most) {

    static final String DESCRIPTOR = "brief.properties";

    private static final String MOST = "most.";

    /** @throws IllegalArgumentException when the descriptor names a section or parameter that there is not */
    static Brief of(String name, Properties descriptor) {
        Brief brief = new Brief(
                name,
                parameter(descriptor.getProperty("parameter", "").strip()),
                names(descriptor, "sections"),
                names(descriptor, "annexes"),
                names(descriptor, "sheets"),
                most(descriptor));
        Stream.of(brief.body(), brief.annexes(), brief.sheets(), brief.most().keySet())
                .flatMap(Collection::stream)
                .forEach(SectionKinds::named);
        if (!brief.sheets().containsAll(brief.most().keySet())) {
            throw new WrongDescriptor(
                    MOST,
                    "The brief " + name + " shortens sections that have no sheet: give sheets to "
                            + brief.most().keySet());
        }
        if (!brief.sections().containsAll(brief.sheets())) {
            throw new WrongDescriptor("sheets", "The brief " + name + " has sheets of sections that it has not");
        }
        return brief;
    }

    private static BriefParameter parameter(String code) {
        return code.isEmpty()
                ? null
                : BriefParameter.of(code)
                        .orElseThrow(() -> new WrongDescriptor(
                                code,
                                "There is no parameter " + code + ": use one of "
                                        + Arrays.stream(BriefParameter.values())
                                                .map(BriefParameter::code)
                                                .toList()));
    }

    /** {@code most.changes=20} */
    private static Map<String, Integer> most(Properties descriptor) {
        Map<String, Integer> most = new TreeMap<>();
        for (String property : descriptor.stringPropertyNames()) {
            if (property.startsWith(MOST)) {
                String count = descriptor.getProperty(property).strip();
                if (!count.matches("\\d{1,5}")) {
                    throw new WrongDescriptor(property, property + " is no count of lines: " + count);
                }
                most.put(property.substring(MOST.length()), Integer.valueOf(count));
            }
        }
        return most;
    }

    private static List<String> names(Properties descriptor, String property) {
        return Stream.of(descriptor.getProperty(property, "").split("[\\s,]+"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** All sections, in their order. */
    List<String> sections() {
        List<String> all = new ArrayList<>(body);
        all.addAll(annexes);
        return all;
    }
}
