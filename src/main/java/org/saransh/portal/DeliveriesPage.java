package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.brief.Decision;
import org.saransh.distribution.DeliveryView;
import org.saransh.distribution.MailOffice;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Problem;
import org.saransh.http.ProblemException;
import org.saransh.http.Role;

/** The messages, sent and unsent: what became of each, and the brake on all of them. */
@Path("deliveries")
@Produces(MediaType.TEXT_HTML)
public class DeliveriesPage {

    private static final int OK = 200;

    @Inject
    Pages pages;

    @Inject
    Caller caller;

    @Inject
    MailOffice office;

    @Inject
    DeliveryDrawing drawing;

    @GET
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response all(@Context UriInfo uri) {
        return show(OK, Address.of("/deliveries", uri.getQueryParameters()).without(Tongue.PARAMETER), null, null);
    }

    private Response show(int status, Address address, Problem refused, String tested) {
        Shell shell = pages.shell(Place.DELIVERIES, "page.place.deliveries");
        return pages.show(status, "deliveries.jte", shell, drawing.all(address, refused, tested));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response one(@PathParam("id") long id) {
        DeliveryView delivery = office.one(id);
        Shell shell =
                pages.named(Place.DELIVERIES, pages.words().text("page.delivery", Map.of("id", Long.toString(id))));
        return pages.show("delivery.jte", shell, drawing.of(delivery));
    }

    @POST
    @Path("{id: \\d{1,18}}/resend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response resend(@PathParam("id") long id) {
        office.resend(id, caller.name());
        return pages.go("/deliveries/" + id, "page.told.resent");
    }

    @POST
    @Path("resend-failed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response resendFailed(@FormParam("edition") String edition) {
        if (edition == null || !edition.matches("\\d{1,18}")) {
            throw Problem.badRequest("edition is '" + edition + "': write the number of one");
        }
        office.resendFailed(Long.parseLong(edition), caller.name());
        return pages.go("/deliveries?edition=" + edition, "page.told.resentAll");
    }

    @POST
    @Path("{act: hold|release}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response brake(@PathParam("act") String act, @FormParam("reason") String reason) {
        try {
            caller.note(reason == null ? "" : reason);
            office.hold(act.equals("hold"), new Decision(caller.name(), reason));
            return pages.go("/deliveries", "page.told.mail." + act);
        } catch (ProblemException refused) {
            return show(
                    refused.problem().status(), Address.of("/deliveries", new TreeMap<>()), refused.problem(), null);
        }
    }

    /** Sends a message that only says that it is a test, and shows who took it. */
    @POST
    @Path("test")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(value = Role.ADMINISTRATOR, costly = true)
    @Operation(hidden = true)
    public Response test(@FormParam("address") String address) {
        Address here = Address.of("/deliveries", new TreeMap<>());
        try {
            caller.note("a test message to " + address);
            return show(OK, here, null, office.test(address, caller.name(), pages.language()));
        } catch (ProblemException refused) {
            return show(refused.problem().status(), here, refused.problem(), null);
        }
    }
}
