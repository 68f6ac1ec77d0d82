package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.brief.ApprovalState;
import org.saransh.brief.Briefs;
import org.saransh.brief.Decision;
import org.saransh.brief.EditionDesk;
import org.saransh.brief.EditionShelf;
import org.saransh.brief.EditionState;
import org.saransh.brief.EditionView;
import org.saransh.brief.EditionsResource;
import org.saransh.brief.Wording;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Problem;
import org.saransh.http.ProblemException;
import org.saransh.http.Role;
import org.saransh.reference.Clocks;

/** Where drafts wait for a second person, and where editions are let out, kept back, taken back and put right. */
@Path("approvals")
@Produces(MediaType.TEXT_HTML)
public class ApprovalsPage {

    private static final int OK = 200;

    @Inject
    Pages pages;

    @Inject
    Caller caller;

    @Inject
    Briefs briefs;

    @Inject
    EditionDesk desk;

    @Inject
    EditionShelf shelf;

    @Inject
    EditionDrawing editions;

    @Inject
    CompareDrawing comparison;

    @Inject
    Clock clock;

    @GET
    @Allowed(Role.APPROVER)
    @Operation(hidden = true)
    public Response queue() {
        Shell shell = pages.shell(Place.APPROVALS, "page.place.approvals");
        Wording words = shell.words();
        List<EditionView> drafts = shelf.drafts().stream()
                .flatMap(id -> desk.find(id).stream())
                .filter(edition -> EditionsResource.shown(edition, briefs, caller))
                .toList();
        return pages.show(
                "approvals.jte",
                shell,
                Grid.of(
                        "waiting",
                        words,
                        drafts,
                        "page.approvals.none",
                        edition -> row(words, edition),
                        "page.archive.edition",
                        "page.edition.stateOf",
                        "page.edition.drafted",
                        "@page.approvals.deadline",
                        "page.edition.embargo"));
    }

    private Grid.Row row(Wording words, EditionView edition) {
        ApprovalState approval =
                edition.approval() == null ? null : edition.approval().state();
        return Grid.row(
                Grid.name(editions.title(edition), "/approvals/" + edition.id()),
                Grid.mark(
                        approval == null ? words.word(edition.state()) : words.word(approval),
                        approval == ApprovalState.HELD ? "bad" : "warm"),
                Grid.text(words.minute(edition.draftedAt())
                        + (edition.draftedBy() == null ? "" : ", " + edition.draftedBy())),
                Grid.date(
                        approval == ApprovalState.WAITING
                                ? words.minute(edition.approval().deadline())
                                : ""),
                Grid.date(edition.embargoUntil() == null ? "" : words.minute(edition.embargoUntil())));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Allowed(Role.APPROVER)
    @Operation(hidden = true)
    public Response one(@PathParam("id") long id) {
        return show(OK, id, null);
    }

    private Response show(int status, long id, Problem refused) {
        EditionView edition = editions.known(id);
        Optional<EditionView> standing = desk.list(edition.brief()).stream()
                .filter(other -> other.state() == EditionState.PUBLISHED && other.id() != id)
                .filter(other -> other.parameters().equals(edition.parameters()))
                .filter(other -> !other.asAt().isAfter(edition.asAt()))
                .findFirst();
        Shell shell = pages.named(Place.APPROVALS, editions.title(edition));
        return pages.show(
                status,
                "approval.jte",
                shell,
                new ApprovalPageView(
                        editions.of(edition, false),
                        standing.map(other -> comparison.of(other, edition)).orElse(null),
                        refused == null ? null : refused.detail()));
    }

    @POST
    @Path("{id: \\d{1,18}}/{act: approve|send-back|release|publish|embargo|withdraw|correct}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.APPROVER)
    @Operation(hidden = true)
    public Response act(
            @PathParam("id") long id,
            @PathParam("act") String act,
            @FormParam("reason") String reason,
            @FormParam("until") String until) {
        editions.known(id);
        try {
            Decision decision = new Decision(caller.name(), reason);
            caller.note("edition " + id + (reason == null || reason.isBlank() ? "" : ": " + reason.strip()));
            EditionView after = done(id, act, decision, until);
            return pages.go("/approvals/" + after.id(), told(act, after));
        } catch (ProblemException refused) {
            return show(refused.problem().status(), id, refused.problem());
        }
    }

    private EditionView done(long id, String act, Decision decision, String until) {
        return switch (act) {
            case "approve" -> desk.approve(id, decision);
            case "send-back" -> desk.sendBack(id, decision);
            case "release" -> desk.release(id, decision);
            case "publish" -> publish(id);
            case "embargo" -> desk.embargo(id, instant(until));
            case "withdraw" -> desk.withdraw(id, decision);
            default -> desk.correct(id, decision);
        };
    }

    private EditionView publish(long id) {
        EditionView edition = editions.known(id);
        if (edition.state() == EditionState.DRAFT && !edition.rendered()) {
            throw Problem.conflict("Edition " + id + " is not rendered in every language and format: draft it again");
        }
        return desk.publish(id);
    }

    /** By the clocks of India; null for no time. */
    private Instant instant(String until) {
        if (until == null || until.isBlank()) {
            return null;
        }
        try {
            Instant instant = LocalDateTime.parse(until).atZone(Clocks.INDIA).toInstant();
            if (!instant.isAfter(clock.instant())) {
                throw Problem.badRequest("until is " + until + ", which has passed: give a time to come");
            }
            return instant;
        } catch (DateTimeException noTime) {
            throw Problem.badRequest("until is '" + until + "': write a day and time as 2026-04-26T17:00");
        }
    }

    private static String told(String act, EditionView after) {
        return act.equals("approve") && after.state() == EditionState.PUBLISHED
                ? "page.told.approvedPublished"
                : Map.of(
                                "approve", "page.told.approved",
                                "send-back", "page.told.sentBack",
                                "release", "page.told.waits",
                                "publish", "page.told.published",
                                "embargo", "page.told.embargo",
                                "withdraw", "page.told.withdrawn",
                                "correct", "page.told.correction")
                        .get(act);
    }
}
