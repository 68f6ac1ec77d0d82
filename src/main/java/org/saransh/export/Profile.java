package org.saransh.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For whom a workbook is made. */
enum Profile {
    STANDARD,
    /** Without frozen panes and filter buttons, which get in the way of screen readers and magnifiers. */
    ACCESSIBLE;

    /** As in requests: {@code accessible}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Profile> of(String code) {
        return Arrays.stream(values())
                .filter(profile -> profile.code().equals(code))
                .findFirst();
    }
}
