package org.saransh.settings;

import java.util.Locale;
import java.util.Optional;

/** @param needed whether it may not be empty */
record Setting(String name, Values allowed, boolean needed) {

    static Setting needed(String name, Values allowed) {
        return new Setting(name, allowed, true);
    }

    static Setting optional(String name, Values allowed) {
        return new Setting(name, allowed, false);
    }

    /** The name as an environment variable. */
    String variable() {
        return name.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** Why the value cannot be used, in a sentence that names the setting; empty when it can. */
    Optional<String> fault(String value) {
        if (value == null || value.isBlank()) {
            return needed ? Optional.of(name + " is empty: write " + allowed.words()) : Optional.empty();
        }
        return allowed.test().test(value)
                ? Optional.empty()
                : Optional.of(name + " is '" + Masked.value(name, value) + "': write " + allowed.words()
                        + " (environment variable " + variable() + ")");
    }
}
