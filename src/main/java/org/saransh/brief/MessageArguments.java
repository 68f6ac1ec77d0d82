package org.saransh.brief;

import com.ibm.icu.text.MessagePattern;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks that every language of a folder asks for the same values under a key: a sentence that leaves one out says less in that
 * language.
 */
final class MessageArguments {

    private final ReportFiles files;
    private final List<String> faults;

    MessageArguments(ReportFiles files, List<String> faults) {
        this.files = files;
        this.faults = faults;
    }

    /** @param bundles the messages of each language by the name of their file */
    void check(Map<String, Properties> bundles) {
        Set<String> keys = new TreeSet<>();
        bundles.values().forEach(messages -> keys.addAll(messages.stringPropertyNames()));
        keys.forEach(key -> check(key, bundles));
    }

    private void check(String key, Map<String, Properties> bundles) {
        Map<String, Set<String>> asked = new TreeMap<>();
        bundles.forEach((bundle, messages) -> {
            String message = messages.getProperty(key);
            if (message != null) {
                try {
                    asked.put(bundle, arguments(message));
                } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
                    faults.add(place(bundle, key) + key + " is no message: " + broken.getMessage());
                }
            }
        });
        Set<String> wanted = new TreeSet<>();
        asked.values().forEach(wanted::addAll);
        asked.forEach((bundle, arguments) -> wanted.stream()
                .filter(argument -> !arguments.contains(argument))
                .forEach(argument -> faults.add(place(bundle, key) + key + " lacks argument {" + argument + "}")));
    }

    private String place(String bundle, String key) {
        return bundle + ":" + files.line(bundle, key) + ": ";
    }

    /** The names of all arguments, also of those inside the forms of a plural. */
    private static Set<String> arguments(String message) {
        MessagePattern pattern = new MessagePattern(message);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPart(i).getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return names;
    }
}
