package org.saransh.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Idempotency;
import org.saransh.http.PageLinks;
import org.saransh.http.PageView;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.reference.OneLine;
import org.saransh.storage.Sha256;

/** The lists and who is on them. */
@Path("api/lists")
@Produces(MediaType.APPLICATION_JSON)
public class ListsResource {

    private static final String CSV = "text/csv";
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV))
            .build();
    private static final int WHOLE_PAGE = 500;
    private static final int UNPROCESSABLE = 422;

    @Inject
    ListDesk desk;

    @Inject
    RecipientDesk recipients;

    @Inject
    MemberImport imports;

    @Inject
    AllowedDomains domains;

    @Inject
    Idempotency idempotency;

    @GET
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "The lists")
    public Response page(
            @Context UriInfo uri,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        PageView<ListView> found = desk.page(new Pages(page, size));
        return Response.ok(found).links(PageLinks.of(found, uri)).build();
    }

    @GET
    @Path("{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "One list")
    public Response one(@PathParam("id") String id) {
        return desk.find(id).orElseThrow(() -> ListDesk.unknown(id)).response();
    }

    @POST
    @Allowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes a list: {\"name\": \"Readers in the Ministry\"}; with an Idempotency-Key only once")
    public Response create(@Context UriInfo uri, @HeaderParam("Idempotency-Key") String idempotencyKey, JsonNode body) {
        ListDraft draft = ListDraft.of(body);
        String sha256 = Sha256.of(uri.getPath() + "\n" + body);
        return Idempotency.raced(() -> idempotency.once(idempotencyKey, sha256, () -> {
                    Tagged<ListView> created = desk.create(draft);
                    return created.created("/api/lists/" + created.view().id());
                }))
                .response();
    }

    @PUT
    @Path("{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Renames a list, with If-Match")
    public Response rename(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonNode body) {
        return desk.rename(id, ifMatch, ListDraft.of(body)).response();
    }

    @DELETE
    @Path("{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Removes a list that has no subscriptions any more, with If-Match")
    public Response remove(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        desk.remove(id, ifMatch);
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/members")
    @Allowed(Role.ADMINISTRATOR)
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(summary = "Who is on the list; as CSV all at once, in the form in which it can be sent again")
    public Response members(
            @PathParam("id") String id,
            @Context UriInfo uri,
            @Context Request request,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        one(id);
        if (request.selectVariant(FORMS).getMediaType().isCompatible(MediaType.valueOf(CSV))) {
            return Response.ok(MemberTable.write(everybody(id)), CSV + ";charset=UTF-8")
                    .header("Content-Disposition", "attachment; filename=\"members.csv\"")
                    .header("Vary", "Accept")
                    .build();
        }
        PageView<RecipientView> found = recipients.page(null, null, id, new Pages(page, size));
        return Response.ok(found, MediaType.APPLICATION_JSON_TYPE)
                .links(PageLinks.of(found, uri))
                .header("Vary", "Accept")
                .build();
    }

    private List<RecipientView> everybody(String list) {
        List<RecipientView> all = new ArrayList<>();
        PageView<RecipientView> page;
        do {
            page = recipients.page(null, null, list, new Pages(all.size() / WHOLE_PAGE + 1, WHOLE_PAGE));
            all.addAll(page.items());
        } while (page.items().size() == WHOLE_PAGE);
        return all;
    }

    @POST
    @Path("{id}/members")
    @Allowed(Role.ADMINISTRATOR)
    @Consumes(CSV)
    @Operation(
            summary = "Puts a table of people on the list: name,address,language,role,states,counterparts,statutory",
            description = "mode=check says what would become of every row; mode=apply writes all rows, or none and 422"
                    + " when one is refused. Known recipients are put on the list and stay as they are.")
    public Response take(
            @PathParam("id") String id, @QueryParam("mode") @DefaultValue("check") String mode, InputStream body)
            throws IOException {
        if (!mode.equals("check") && !mode.equals("apply")) {
            throw Problem.badRequest(
                    "mode is '" + OneLine.shown(mode) + "': use check, which writes nothing, or apply");
        }
        byte[] file = body.readNBytes(MemberTable.MOST_BYTES + 1);
        if (file.length > MemberTable.MOST_BYTES) {
            throw Problem.tooLarge("A table of people has at most 1 MB: send it in parts. Nothing was written");
        }
        List<MemberTable.Row> rows = MemberTable.read(file, domains);
        MemberReport report = imports.take(id, rows, mode.equals("apply"));
        boolean none = mode.equals("apply") && report.refuses();
        return Response.status(none ? UNPROCESSABLE : Response.Status.OK.getStatusCode())
                .entity(report)
                .build();
    }

    @PUT
    @Path("{id}/members/{recipient}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Puts a recipient on the list; once is enough")
    public Response add(@PathParam("id") String id, @PathParam("recipient") String recipient) {
        desk.add(id, recipient);
        return Response.noContent().build();
    }

    @DELETE
    @Path("{id}/members/{recipient}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Takes a recipient off the list; what is planned for him already is sent")
    public Response drop(@PathParam("id") String id, @PathParam("recipient") String recipient) {
        desk.drop(id, recipient);
        return Response.noContent().build();
    }
}
