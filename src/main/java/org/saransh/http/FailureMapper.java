package org.saransh.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saransh.reference.LogText;
import org.saransh.reference.OneLine;
import org.saransh.reference.Trail;

/** Every failure that no one foresaw: the caller gets a number, the log gets the same number and the cause. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(FailureMapper.class.getName());

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._-]{43,}");

    /** As the platform tells of a query that is none; it takes it for an address that there is not. */
    private static final Pattern QUERY = Pattern.compile("QueryParam\\(\"(\\w+)\"\\) value is '([^']*)'");

    private static final int LONGEST_SHOWN = 100;

    private static final String FORM_READER = "org.jboss.resteasy.plugins.providers.multipart.";
    private static final int FRAMES_OF_A_READER = 12;
    private static final int UNAVAILABLE = 503;
    private static final Duration BACK_SOON = Duration.ofSeconds(10);

    @Context
    UriInfo request;

    @Inject
    Caller caller;

    @Override
    public Response toResponse(Throwable failure) {
        Optional<Response> refused = Causes.of(failure)
                .filter(ProblemException.class::isInstance)
                .findFirst()
                .map(one -> ((ProblemException) one).problem().response());
        if (refused.isPresent()) {
            return refused.get();
        }
        if (failure instanceof JsonProcessingException unreadable) {
            return new Problem(
                            "Bad request",
                            400,
                            "The body is not the JSON that this address takes: " + unreadable.getOriginalMessage())
                    .response();
        }
        if (isOfForm(failure)) {
            return new Problem("Bad request", 400, "The body is not the form with a file that this address takes")
                    .response();
        }
        if (failure instanceof WebApplicationException known) {
            Matcher query = QUERY.matcher(String.valueOf(known.getMessage()));
            return query.find() ? unreadable(query.group(1), query.group(2)) : of(known.getResponse());
        }
        String number = Trail.numbered(Trail.current());
        String at = LogText.of(withoutTokens(request.getPath()));
        if (Outage.leavesDoubt(failure)) {
            caller.doubt();
            LOG.log(
                    Level.WARNING,
                    "The database went away in a commit when {0} was asked for (request {1})",
                    at,
                    number);
            return unavailable(
                    "The database did not say whether it has written this down. Send it again in a few seconds with"
                            + " the same Idempotency-Key; without one, look first whether it is there");
        }
        if (Outage.is(failure)) {
            LOG.log(Level.WARNING, "The database was away when {0} was asked for (request {1})", at, number);
            return unavailable(
                    "The database does not answer. Try again in a few seconds: the service goes on by itself");
        }
        LOG.log(Level.ERROR, "Failure " + number + " at " + at, failure);
        if (NoRoom.is(failure)) {
            return Problem.full(
                            "There is no room on the server to store what this needs, so do not count on any of it. Ask the operator"
                                    + " to make room, and try again then",
                            BACK_SOON)
                    .problem()
                    .response();
        }
        return new Problem(
                        "Internal error",
                        500,
                        "Something failed on the server. Try again; if it stays, give the operator the number "
                                + number)
                .response();
    }

    private static Response unavailable(String detail) {
        return new Problem("Service unavailable", UNAVAILABLE, detail, List.of(), BACK_SOON).response();
    }

    private static Response unreadable(String name, String value) {
        return new Problem(
                        "Bad request",
                        400,
                        name + " is '" + OneLine.shown(value, LONGEST_SHOWN) + "': see /openapi for what it may be")
                .response();
    }

    /** The platform tells of a form that it cannot read by an exception of no kind of its own. */
    private static boolean isOfForm(Throwable failure) {
        return Arrays.stream(failure.getStackTrace()).limit(FRAMES_OF_A_READER).anyMatch(frame -> frame.getClassName()
                .startsWith(FORM_READER));
    }

    /** Whoever has the token of a link can use it, so no log holds one. */
    private static String withoutTokens(String path) {
        return TOKEN.matcher(path).replaceAll("…");
    }

    private Response of(Response platform) {
        int status = platform.getStatus();
        String detail =
                switch (status) {
                    case 404 -> "There is nothing at " + request.getPath() + ". The addresses are listed at /openapi";
                    case 405 -> "This address does not take that method: see /openapi";
                    case 406 -> "This address has no such representation: see /openapi for those it has";
                    case 415 -> "This address does not take such a body: see /openapi for those it takes";
                    default -> "The request was refused: see /openapi for what this address takes";
                };
        if (platform.getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION) {
            return platform;
        }
        Response.ResponseBuilder answer = Response.fromResponse(
                new Problem(platform.getStatusInfo().getReasonPhrase(), status, detail).response());
        if (platform.getHeaderString("Allow") != null) {
            answer.header("Allow", platform.getHeaderString("Allow"));
        }
        return answer.build();
    }
}
