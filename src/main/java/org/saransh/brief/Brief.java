package org.saransh.brief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A brief as the descriptor in its folder defines it.
 *
 * @param name of its folder under {@code reports}
 * @param parameter what it can be about; null for a brief about everything
 * @param body names of the sections before the annexes, in the order in which they are read
 * @param annexes names of the sections that follow, each on a page of its own
 * @param sheets names of the sections that become sheets of the workbook
 */
public record Brief(
        String name, BriefParameter parameter, List<String> body, List<String> annexes, List<String> sheets) {

    static final String DESCRIPTOR = "brief.properties";

    /** @throws IllegalArgumentException when the descriptor names a section or parameter that there is not */
    static Brief of(String name, Properties descriptor) {
        Brief brief = new Brief(
                name,
                parameter(descriptor.getProperty("parameter", "").strip()),
                names(descriptor, "sections"),
                names(descriptor, "annexes"),
                names(descriptor, "sheets"));
        Stream.of(brief.body(), brief.annexes(), brief.sheets())
                .flatMap(List::stream)
                .forEach(SectionKinds::named);
        if (!brief.sections().containsAll(brief.sheets())) {
            throw new IllegalArgumentException("The brief " + name + " has sheets of sections that it has not");
        }
        return brief;
    }

    private static BriefParameter parameter(String code) {
        return code.isEmpty()
                ? null
                : BriefParameter.of(code)
                        .orElseThrow(
                                () -> new IllegalArgumentException("There is no parameter " + code + ": use one of "
                                        + Arrays.stream(BriefParameter.values())
                                                .map(BriefParameter::code)
                                                .toList()));
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
