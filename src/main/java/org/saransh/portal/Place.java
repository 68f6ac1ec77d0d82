package org.saransh.portal;

import org.saransh.http.Caller;
import org.saransh.http.Role;

/** Where the navigation leads, in its order. */
enum Place {
    HOME("/", null),
    EDITIONS("/editions", null),
    REGISTERS("/registers", Role.READER),
    IMPORTS("/imports", Role.EDITOR),
    EXPORTS("/exports", Role.ANALYST),
    APPROVALS("/approvals", Role.APPROVER),
    SCHEDULES("/schedules", Role.READER),
    RECIPIENTS("/recipients", Role.ADMINISTRATOR),
    DELIVERIES("/deliveries", Role.ADMINISTRATOR),
    ACCOUNTS("/accounts", Role.ADMINISTRATOR),
    AUDIT("/audit", Role.ADMINISTRATOR),
    OPERATIONS("/operations", Role.ADMINISTRATOR),
    /** A page that no entry leads to. */
    ELSEWHERE(null, null);

    private final String address;
    private final Role role;

    /** @param role whom the navigation leads there; null: everybody */
    Place(String address, Role role) {
        this.address = address;
        this.role = role;
    }

    String address() {
        return address;
    }

    /** The message key of its name. */
    String key() {
        return "page.place." + name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean isShownTo(Caller caller) {
        return address != null && (role == null || caller.may(role));
    }
}
