package org.saransh.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** With whom a query is shared: everybody who has at least this role. */
enum Role {
    READER,
    ANALYST,
    EDITOR,
    APPROVER,
    ADMINISTRATOR;

    /** As in requests: {@code analyst}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
