package org.saransh.distribution;

import jakarta.ws.rs.core.Response;
import org.saransh.http.Answer;
import org.saransh.http.Problem;
import org.saransh.reference.Json;
import org.saransh.storage.Sha256;

/** What is shown of something, and the entity tag of that state. */
record Tagged<V>(V view, String tag) {

    private static final int DIGITS = 16;
    private static final int CREATED = 201;

    static <V> Tagged<V> of(V view) {
        return new Tagged<>(view, '"' + Sha256.of(Json.write(view)).substring(0, DIGITS) + '"');
    }

    /**
     * Demands that the caller has read this state.
     *
     * @param what as in {@code the recipient a-rao}
     * @throws org.saransh.http.ProblemException 428 without the header, 412 when it names another state
     */
    void demand(String ifMatch, String what) {
        if (ifMatch == null) {
            throw Problem.unconditional("Say which state of " + what + " you read: send its ETag as If-Match");
        }
        if (!ifMatch.strip().equals("*") && !ifMatch.strip().equals(tag)) {
            throw Problem.stale("Since you read " + what
                    + " somebody changed it: read it again, and repeat your change on what it is now");
        }
    }

    Response response() {
        return Response.ok(view).header("ETag", tag).build();
    }

    Answer created(String location) {
        return new Answer(CREATED, location, tag, Json.write(view));
    }
}
