package org.saransh.settings;

import java.util.regex.Pattern;

/** Shows settings without what nobody may read. */
final class Masked {

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|credential|private).*");

    /** A user with a password in an address, and a password among its parameters. */
    private static final Pattern WITHIN = Pattern.compile("(?i)(//[^/:@\\s]*:)[^/@\\s]+(?=@)|(password=)[^;&\\s]+");

    static final String MASK = "••••";

    private Masked() {}

    static String value(String name, String value) {
        if (value == null || value.isEmpty()) {
            return value;
        }
        return SECRET.matcher(name).matches()
                ? MASK
                : WITHIN.matcher(value)
                        .replaceAll(found -> (found.group(1) == null ? found.group(2) : found.group(1)) + MASK);
    }
}
