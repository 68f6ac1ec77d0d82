package org.saransh.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * A refusal in the form of RFC 9457.
 *
 * @param title what went wrong, in a few words
 * @param status the HTTP status
 * @param detail what was wrong with this request and what to do next
 */
public record Problem(String title, int status, String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemException badRequest(String detail) {
        return new Problem("Bad request", 400, detail).raise();
    }

    public static ProblemException notFound(String detail) {
        return new Problem("Not found", 404, detail).raise();
    }

    public static ProblemException conflict(String detail) {
        return new Problem("Conflict", 409, detail).raise();
    }

    private ProblemException raise() {
        return new ProblemException(this);
    }

    public Response response() {
        return Response.status(status)
                .type(MediaType.valueOf(MEDIA_TYPE))
                .entity(this)
                .build();
    }
}
