package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.brief.Language;
import org.saransh.brief.Wording;
import org.saransh.distribution.Unsubscribing;
import org.saransh.distribution.Unsubscribing.Ending;
import org.saransh.http.Allowed;
import org.saransh.http.Door;

/** Where a reader ends a subscription (RFC 8058): a GET only shows what a POST does, because scanners of mail follow links. */
@Path("unsubscribe/{token}")
@Produces(MediaType.TEXT_HTML)
public class UnsubscribePage {

    @Inject
    ReaderPages readers;

    @Inject
    Unsubscribing unsubscribing;

    @GET
    @Allowed(door = Door.ANYONE)
    @Operation(summary = "Shows what a POST to the same address ends; does nothing")
    public Response show(@PathParam("token") String token, @QueryParam("language") String language) {
        return page(unsubscribing.find(token), language);
    }

    @POST
    @Allowed(door = Door.ANYONE)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Ends the subscription of whoever got the address in a message; needs no cookie and no sign-in")
    public Response act(@PathParam("token") String token, @QueryParam("language") String language) {
        return page(unsubscribing.act(token), language);
    }

    private Response page(Optional<Ending> found, String asked) {
        if (found.isEmpty()) {
            return readers.nowhere(readers.language());
        }
        Ending ending = found.get();
        Language language = asked == null ? ending.language() : readers.language();
        Wording words = Wording.of(ending.brief(), language);
        String about = words.about(ending.parameters());
        String title = words.text("brief.title") + (about.isEmpty() ? "" : ", " + about);
        Map<String, String> names = Map.of("title", title, "address", ending.address());
        boolean open = ending.step() == Unsubscribing.Step.SUBSCRIBED;
        String text =
                switch (ending.step()) {
                    case SUBSCRIBED -> ending.statutory() ? "page.unsubscribe.statutory" : "page.unsubscribe.text";
                    case ASKED -> "page.unsubscribe.asked";
                    case ENDED -> "page.unsubscribe.ended";
                };
        String button = ending.statutory() ? "page.unsubscribe.ask" : "page.unsubscribe.end";
        return readers.page(
                Response.Status.OK.getStatusCode(),
                language,
                words.text("page.unsubscribe.title"),
                List.of(words.text(text, names)),
                open ? words.text(button) : null,
                null);
    }
}
