package org.saransh.brief;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.saransh.http.Role;

/**
 * A brief as the descriptor in its folder defines it.
 *
 * @param name of its folder under {@code reports}
 * @param parameter what it can be about; null for a brief about everything
 * @param body names of the sections before the annexes, in the order in which they are read
 * @param annexes names of the sections that follow, each on a page of its own
 * @param sheets names of the sections that become sheets of the workbook
 * @param approvalHours how long a draft waits for a second person; null when it needs none
 * @param approvers addresses of those who approve; none: those of the settings
 * @param audience the least role of those to whom it is sent
 * @param most how many lines of a section the document prints; the rest is in the workbook, and the document says so
 */
public record Brief(
        String name,
        BriefParameter parameter,
        List<String> body,
        List<String> annexes,
        List<String> sheets,
        Integer approvalHours,
        List<String> approvers,
        Role audience,
        Map<String, Integer> most) {

    static final String DESCRIPTOR = "brief.properties";

    private static final String APPROVAL = "approval.hours";
    private static final String MOST = "most.";

    /** @throws IllegalArgumentException when the descriptor names a section or parameter that there is not */
    static Brief of(String name, Properties descriptor) {
        Brief brief = new Brief(
                name,
                parameter(descriptor.getProperty("parameter", "").strip()),
                names(descriptor, "sections"),
                names(descriptor, "annexes"),
                names(descriptor, "sheets"),
                approvalHours(name, descriptor),
                approvers(name, descriptor),
                audience(name, descriptor),
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

    /** {@code approval.hours=24} */
    private static Integer approvalHours(String name, Properties descriptor) {
        String hours = descriptor.getProperty(APPROVAL, "").strip();
        if (!hours.isEmpty() && !hours.matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException("The brief " + name + " has " + APPROVAL + "=" + hours
                    + ": write for how many hours a draft waits for its approval, or nothing");
        }
        return hours.isEmpty() ? null : Integer.valueOf(hours);
    }

    /** {@code approvers=js@mines.gov.in, ds@mines.gov.in} */
    private static List<String> approvers(String name, Properties descriptor) {
        List<String> addresses = names(descriptor, "approvers");
        for (String address : addresses) {
            if (!address.matches("[^@<>]+@[^@<>]+")) {
                throw new IllegalArgumentException("The brief " + name + " has approvers="
                        + String.join(", ", addresses) + ": write mail addresses with commas between them");
            }
        }
        return addresses;
    }

    /** {@code audience=analyst} */
    private static Role audience(String name, Properties descriptor) {
        String code = descriptor.getProperty("audience", Role.READER.code()).strip();
        return Role.of(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The brief " + name + " has audience=" + code + ": use one of " + Role.codes()));
    }

    /** How long a draft waits for a second person; empty when it needs none. */
    Optional<Duration> approvedWithin() {
        return Optional.ofNullable(approvalHours).map(Duration::ofHours);
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
