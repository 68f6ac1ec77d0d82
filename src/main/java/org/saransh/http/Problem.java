package org.saransh.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A refusal in the form of RFC 9457.
 *
 * @param title what went wrong, in a few words
 * @param status the HTTP status
 * @param detail what was wrong with this request and what to do next
 * @param errors the fields at fault, when the refusal is about fields
 * @param pause after which the same request may succeed; null when waiting does not help or nobody knows how long
 */
public record Problem(
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors,
        @JsonIgnore Duration pause) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final int UNPROCESSABLE = 422;
    private static final int NO_PRECONDITION = 428;
    private static final int NO_STORAGE = 507;

    public Problem(String title, int status, String detail) {
        this(title, status, detail, List.of(), null);
    }

    public static ProblemException badRequest(String detail) {
        return new Problem("Bad request", 400, detail).raise();
    }

    /** Nobody signed in, or what was sent to sign in is worth nothing. */
    public static ProblemException unauthorized(String detail) {
        return new Problem("Unauthorized", 401, detail).raise();
    }

    /** Whoever signed in may not do this. */
    public static ProblemException forbidden(String detail) {
        return new Problem("Forbidden", 403, detail).raise();
    }

    public static ProblemException notFound(String detail) {
        return new Problem("Not found", 404, detail).raise();
    }

    public static ProblemException conflict(String detail) {
        return new Problem("Conflict", 409, detail).raise();
    }

    /** What is asked for is not there yet. */
    public static ProblemException early(String detail, Duration pause) {
        return new Problem("Conflict", 409, detail, List.of(), pause).raise();
    }

    /** What is asked for was there, or was to be, and never will be again. */
    public static ProblemException gone(String detail) {
        return new Problem("Gone", 410, detail).raise();
    }

    /** The row was changed since the caller read it. */
    public static ProblemException stale(String detail) {
        return new Problem("Precondition failed", 412, detail).raise();
    }

    public static ProblemException tooLarge(String detail) {
        return new Problem("Content too large", 413, detail).raise();
    }

    /** There is too much to do at the moment. */
    public static ProblemException busy(String detail) {
        return new Problem("Too many requests", 429, detail).raise();
    }

    /** There is too much to do until then. */
    public static ProblemException busy(String detail, Duration pause) {
        return new Problem("Too many requests", 429, detail, List.of(), pause).raise();
    }

    /** The caller has to say which state it read. */
    public static ProblemException unconditional(String detail) {
        return new Problem("Precondition required", NO_PRECONDITION, detail).raise();
    }

    public static ProblemException unprocessable(String detail) {
        return new Problem("Unprocessable content", UNPROCESSABLE, detail).raise();
    }

    /** Names every field at fault. */
    public static ProblemException faults(List<Fault> faults) {
        String fields = faults.stream().map(Fault::field).distinct().collect(Collectors.joining(", "));
        return new Problem(
                        "Unprocessable content",
                        UNPROCESSABLE,
                        "Nothing was written. Mend these and send again: " + fields,
                        List.copyOf(faults),
                        null)
                .raise();
    }

    /** There is no room to store what would come of it. */
    public static ProblemException full(String detail, Duration pause) {
        return new Problem("Insufficient storage", NO_STORAGE, detail, List.of(), pause).raise();
    }

    private ProblemException raise() {
        return new ProblemException(this);
    }

    public Response response() {
        Response.ResponseBuilder response =
                Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(this);
        return pause == null
                ? response.build()
                : response.header("Retry-After", pause.toSeconds()).build();
    }
}
