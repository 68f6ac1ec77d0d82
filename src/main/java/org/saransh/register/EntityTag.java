package org.saransh.register;

import org.saransh.reference.Json;
import org.saransh.storage.Sha256;

/** The tag by which a caller says which state of a row it read: RFC 9110, strong. */
final class EntityTag {

    private static final int DIGITS = 16;

    private EntityTag() {}

    static String of(Object view) {
        return '"' + Sha256.of(Json.write(view)).substring(0, DIGITS) + '"';
    }

    static String of(RegisterRow row, RowView view) {
        return '"' + Long.toString(row.version()) + '-' + of(view).substring(1);
    }

    /** Whether the header names the tag, or any with an asterisk. */
    static boolean matches(String header, String tag) {
        if (header.strip().equals("*")) {
            return true;
        }
        for (String one : header.split(",")) {
            if (one.strip().equals(tag) || one.strip().equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
