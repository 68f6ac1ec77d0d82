package org.saransh.brief;

import java.util.List;
import org.saransh.http.Problem;

/** A brief was asked for about something that the registers do not know. */
final class UnknownSubject {

    private UnknownSubject() {}

    /** @throws org.saransh.http.ProblemException 422, naming what the registers know */
    static void refuse(Scope scope, Reading reading) {
        if (scope.parameter() == null) {
            return;
        }
        List<String> known = scope.parameter().values(reading);
        if (!known.contains(scope.value())) {
            throw Problem.unprocessable("Nothing is on record for the "
                    + scope.parameter().code() + " " + scope.value() + ". Choose one of " + known);
        }
    }
}
