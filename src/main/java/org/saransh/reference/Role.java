package org.saransh.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do; each role may also do what those before it may. */
public enum Role {
    READER,
    ANALYST,
    EDITOR,
    APPROVER,
    ADMINISTRATOR;

    /** As in requests: {@code analyst}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Role::code).toList();
    }

    /** Whether it may do what the other may. */
    public boolean reaches(Role other) {
        return compareTo(other) >= 0;
    }
}
