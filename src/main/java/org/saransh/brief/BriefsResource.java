package org.saransh.brief;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Door;
import org.saransh.http.PageView;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.register.AsAt;

/** The briefs and their editions. */
@Path("api/briefs")
@Produces(MediaType.APPLICATION_JSON)
public class BriefsResource {

    /**
     * @param asAt a date (the end of that day in India) or an instant; not in the future
     * @param parameters what the brief is to be about, by the name of its parameter; none for a brief about everything
     * @param by who has it drafted; needed when the brief asks for approval by somebody else
     */
    public record EditionDraft(String asAt, Map<String, String> parameters) {}

    /**
     * @param parameter what the brief can be about; null for a brief about everything
     * @param approvalHours how long a draft waits for the approval of a second person; null when it needs none
     * @param latest the latest published edition of a brief about everything
     */
    public record BriefView(
            String name,
            String title,
            String parameter,
            List<String> sections,
            List<String> languages,
            List<String> formats,
            Integer approvalHours,
            EditionView latest) {}

    @Inject
    Briefs briefs;

    @Inject
    EditionDesk desk;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @Allowed(door = Door.PUBLIC_BRIEF)
    @Operation(summary = "The briefs that this service makes")
    public List<BriefView> briefs() {
        return briefs.all().stream().filter(this::shown).map(this::view).toList();
    }

    @GET
    @Path("{brief}")
    @Allowed(door = Door.PUBLIC_BRIEF)
    @Operation(summary = "One brief with its latest published edition")
    public BriefView brief(@PathParam("brief") String brief) {
        return view(known(brief));
    }

    private BriefView view(Brief brief) {
        return new BriefView(
                brief.name(),
                Wording.of(brief.name(), Language.EN).text("brief.title"),
                brief.parameter() == null ? null : brief.parameter().code(),
                brief.sections(),
                Arrays.stream(Language.values()).map(Language::code).toList(),
                Arrays.stream(OutputFormat.values())
                        .map(OutputFormat::extension)
                        .toList(),
                brief.approvalHours(),
                desk.latest(brief.name()).filter(this::shown).orElse(null));
    }

    @GET
    @Path("{brief}/editions")
    @Allowed(door = Door.PUBLIC_BRIEF)
    @Operation(summary = "The editions of a brief, those with the newest knowledge first")
    public PageView<EditionView> editions(@PathParam("brief") String brief) {
        known(brief);
        List<EditionView> editions =
                desk.list(brief).stream().filter(this::shown).toList();
        return new PageView<>(editions, editions.size(), 1, editions.size());
    }

    @POST
    @Path("{brief}/editions")
    @Allowed(value = Role.ANALYST, costly = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Drafts and renders the edition of an instant",
            description = "201 with a new draft, or 200 with the edition that says the same already.")
    public Response draft(@PathParam("brief") String brief, EditionDraft wanted) {
        Scope scope =
                scope(known(brief), wanted == null || wanted.parameters() == null ? Map.of() : wanted.parameters());
        if (wanted == null || wanted.asAt() == null) {
            throw Problem.badRequest(
                    "The body names no instant: send {\"asAt\": \"2024-04-26\"} or an instant with its offset");
        }
        caller.requireWithin(caller.limits().admitBrief(scope.about()), "A brief about that");
        java.time.Instant now = clock.instant();
        EditionView edition = desk.draft(brief, scope, AsAt.parse(wanted.asAt(), clock), Drafting.by(caller.name()));
        URI place = URI.create("/api/editions/" + edition.id());
        return edition.draftedAt().isBefore(now)
                ? Response.ok(edition).contentLocation(place).build()
                : Response.created(place).entity(edition).build();
    }

    @GET
    @Path("{brief}/latest/{language: [a-z]+}.{format}")
    @Allowed(door = Door.PUBLIC_BRIEF)
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The latest published edition as a file; the address to bookmark")
    public Response latest(
            @PathParam("brief") String brief,
            @PathParam("language") String language,
            @PathParam("format") String format,
            @Context UriInfo uri,
            @Context Request request) {
        Map<String, String> parameters = new TreeMap<>();
        uri.getQueryParameters().forEach((name, values) -> parameters.put(name, values.get(0)));
        EditionView latest = desk.latest(brief, scope(known(brief), parameters))
                .filter(this::shown)
                .orElseThrow(() -> Problem.notFound(
                        "No edition of this brief is published yet; the first start needs about a minute"));
        return RenditionFile.of(desk, latest.id(), language, format, request);
    }

    private Brief known(String brief) {
        return briefs.named(brief)
                .filter(this::shown)
                .orElseThrow(
                        () -> Problem.notFound("There is no brief " + brief + ": /api/briefs lists those there are"));
    }

    /** A brief for others is not mentioned. */
    private boolean shown(Brief brief) {
        return brief.audience() == Role.READER || caller.may(brief.audience());
    }

    private boolean shown(EditionView edition) {
        return EditionsResource.shown(edition, briefs, caller);
    }

    private static Scope scope(Brief brief, Map<String, String> parameters) {
        if (brief.parameter() == null && parameters.isEmpty()) {
            return Scope.EVERYTHING;
        }
        if (brief.parameter() == null) {
            throw Problem.badRequest("The brief " + brief.name() + " is about everything: leave out "
                    + String.join(", ", parameters.keySet()));
        }
        String code = brief.parameter().code();
        String value = parameters.get(code);
        if (value == null || value.isBlank() || parameters.size() > 1) {
            throw Problem.badRequest("Say what the brief " + brief.name()
                    + " is to be about, and nothing else: its parameter is " + code);
        }
        return new Scope(brief.parameter(), value.strip());
    }
}
