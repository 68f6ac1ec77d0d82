package org.saransh.brief;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Door;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.reference.PartialDate;

/** One edition. */
@Path("api/editions")
@Produces(MediaType.APPLICATION_JSON)
public class EditionsResource {

    /** @param basis who vouches for it, in words */
    public record ChangeView(String group, PartialDate date, String text, String basis, boolean confirmed) {}

    public record ChangesView(Instant since, boolean sinceEdition, Instant asAt, List<ChangeView> changes) {}

    /** @param until with its offset: {@code 2026-04-26T17:00:00+05:30}; null: no longer */
    public record Embargo(String until) {

        Instant instant(Instant now) {
            try {
                Instant instant =
                        until == null ? null : OffsetDateTime.parse(until).toInstant();
                if (instant != null && !instant.isAfter(now)) {
                    throw Problem.badRequest("until is " + until + ", which has passed: give an instant to come");
                }
                return instant;
            } catch (DateTimeParseException notAnInstant) {
                throw Problem.badRequest(
                        "until is '" + until + "': write an instant as 2026-04-26T17:00:00+05:30, or null");
            }
        }
    }

    @Inject
    EditionDesk desk;

    @Inject
    Briefs briefs;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @Path("{id}")
    @Allowed(door = Door.PUBLIC_BRIEF)
    @Operation(summary = "One edition with the SHA-256 of its digest and of each rendition")
    public EditionView edition(@PathParam("id") long id) {
        return desk.find(id).filter(edition -> shown(edition, briefs, caller)).orElseThrow(() -> unknown(id));
    }

    /** Whether whoever asks may learn that there is such an edition. */
    static boolean shown(EditionView edition, Briefs briefs, Caller caller) {
        Role audience = briefs.named(edition.brief()).map(Brief::audience).orElse(Role.READER);
        String about = edition.parameters().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining());
        return caller.mayRead(audience, edition.published(), about);
    }

    @POST
    @Path("{id}/publish")
    @Allowed(Role.APPROVER)
    @Operation(
            summary = "Publishes a draft, and writes the deliveries to its subscribers; does nothing a second time",
            description = "409 while a PDF is being checked, or when one breaks a rule of PDF/A-3a or PDF/UA-1.")
    public EditionView publish(@PathParam("id") long id) {
        EditionView edition = edition(id);
        if (edition.state() == EditionState.CORRECTED || edition.state() == EditionState.WITHDRAWN) {
            throw Problem.conflict("Edition " + id + " is " + edition.state() + ": only a draft can be published");
        }
        if (edition.state() == EditionState.DRAFT && !edition.rendered()) {
            throw Problem.conflict("Edition " + id
                    + " is not rendered in every language and format: draft it again with its asAt to see why");
        }
        return desk.publish(id);
    }

    @POST
    @Path("{id}/approve")
    @Allowed(Role.APPROVER)
    @Operation(
            summary = "Approves a draft of a brief that asks for a second person: {\"reason\": \"\"}",
            description = "Its author cannot. It is published at once, or when its embargo ends.")
    public EditionView approve(@PathParam("id") long id, Reason reason) {
        edition(id);
        return desk.approve(id, decision(id, reason));
    }

    @POST
    @Path("{id}/release")
    @Allowed(Role.APPROVER)
    @Operation(summary = "Lets a draft that nobody approved in time wait once more, with a reason")
    public EditionView release(@PathParam("id") long id, Reason reason) {
        edition(id);
        return desk.release(id, decision(id, reason));
    }

    @POST
    @Path("{id}/embargo")
    @Allowed(Role.APPROVER)
    @Operation(
            summary = "Keeps a draft back until an instant, when it goes out by itself: {\"until\": …}; null ends it")
    public EditionView embargo(@PathParam("id") long id, Embargo embargo) {
        edition(id);
        return desk.embargo(id, embargo == null ? null : embargo.instant(clock.instant()));
    }

    @POST
    @Path("{id}/withdraw")
    @Allowed(Role.APPROVER)
    @Operation(summary = "Takes a published edition back, with a reason; messages that wait are not sent")
    public EditionView withdraw(@PathParam("id") long id, Reason reason) {
        edition(id);
        return desk.withdraw(id, decision(id, reason));
    }

    @POST
    @Path("{id}/correct")
    @Allowed(Role.APPROVER)
    @Operation(
            summary = "Drafts the edition that puts a published or withdrawn one right, with the knowledge of now",
            description = "When it is published, the other becomes corrected, and its readers get a notice.")
    public Response correct(@PathParam("id") long id, Reason reason) {
        edition(id);
        EditionView correction = desk.correct(id, decision(id, reason));
        return Response.created(URI.create("/api/editions/" + correction.id()))
                .entity(correction)
                .build();
    }

    private Decision decision(long id, Reason reason) {
        Decision decision = Reason.by(caller.name(), reason);
        caller.note("edition " + id + (decision.reason() == null ? "" : ": " + decision.reason()));
        return decision;
    }

    @GET
    @Path("{id}/renditions/{language: [a-z]+}.{format}")
    @Allowed(door = Door.PUBLIC_BRIEF)
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The edition as a file")
    public Response rendition(
            @PathParam("id") long id,
            @PathParam("language") String language,
            @PathParam("format") String format,
            @Context Request request) {
        EditionView edition = edition(id);
        if (edition.state() == EditionState.WITHDRAWN) {
            throw Problem.gone("Edition " + id + " was withdrawn: " + edition.endedWhy() + ". /api/briefs/"
                    + edition.brief() + "/editions lists those that stand");
        }
        return RenditionFile.of(desk, id, language, format, request);
    }

    @GET
    @Path("{id}/renditions/{language}.pdf/conformance")
    @Allowed(door = Door.PUBLIC_BRIEF)
    @Operation(summary = "What veraPDF found in the PDF of an edition")
    public Response conformance(@PathParam("id") long id, @PathParam("language") String language) {
        edition(id);
        return Language.of(language)
                .flatMap(known -> desk.conformance(id, known))
                .map(report -> Response.ok(report, MediaType.APPLICATION_JSON).build())
                .orElseThrow(() -> Problem.notFound("There is no report on " + language + ".pdf of edition " + id
                        + ": /api/editions/" + id + " says whether it is still being checked"));
    }

    @POST
    @Path("{id}/verify")
    @Allowed(value = Role.ANALYST, costly = true)
    @Operation(
            summary = "Makes the digest and every rendition of the edition again, and compares the bytes",
            description = "When they differ, it tells which templates, words, fonts, libraries or code changed since.")
    public VerificationView verify(@PathParam("id") long id) {
        edition(id);
        return desk.verify(id).orElseThrow(() -> unknown(id));
    }

    @GET
    @Path("{id}/changes")
    @Allowed(door = Door.PUBLIC_BRIEF)
    @Operation(summary = "What the edition says has changed, in English")
    public ChangesView changes(@PathParam("id") long id) {
        edition(id);
        Digest digest = desk.digest(id).orElseThrow(() -> unknown(id));
        Wording wording = Wording.of(digest.brief(), Language.EN);
        return new ChangesView(
                digest.since(),
                digest.sinceEdition(),
                digest.asAt(),
                digest.changes().stream()
                        .map(change -> new ChangeView(
                                change.group().substring(change.group().indexOf('.') + 1),
                                change.date(),
                                wording.say(change.statement()),
                                wording.standing(change.standing(), digest.sources()),
                                change.standing().confirmed()))
                        .toList());
    }

    private static RuntimeException unknown(long id) {
        return Problem.notFound("There is no edition " + id + ": /api/briefs/weekly/editions lists those there are");
    }
}
