package org.saransh.register;

import org.saransh.http.Problem;
import org.saransh.reference.Json;
import org.saransh.storage.Sha256;

/** The tag by which a caller says which state of a row it read: RFC 9110, strong. */
public final class EntityTag {

    private static final int DIGITS = 16;

    private EntityTag() {}

    static String of(Object view) {
        return '"' + Sha256.of(Json.write(view)).substring(0, DIGITS) + '"';
    }

    static String of(RegisterRow row, RowView view) {
        return '"' + Long.toString(row.version()) + '-' + of(view).substring(1);
    }

    /** Whether the tag was given for a row of this content, whichever change of it made it so. */
    static boolean says(String tag, RowView view) {
        return tag != null && tag.endsWith(of(view).substring(1));
    }

    /** @throws org.saransh.http.ProblemException 428 without a condition, 412 when the thing was changed since it was read */
    public static void demand(String ifMatch, String tag, String thing) {
        RowDesk.demandCondition(ifMatch);
        if (!matches(ifMatch, tag)) {
            throw Problem.stale(
                    thing + " was changed since you read it: read it again, and repeat your change on what it is now");
        }
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
