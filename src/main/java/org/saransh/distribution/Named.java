package org.saransh.distribution;

import org.saransh.brief.Decision;

/** Who decides, as a request says. */
final class Named {

    private Named() {}

    /** @throws org.saransh.http.ProblemException 422 when nobody is named */
    static String by(Decision decision) {
        Decision given = decision == null ? new Decision(null, null) : decision;
        given.demandName();
        return given.by().strip();
    }
}
