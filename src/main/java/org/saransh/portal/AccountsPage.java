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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.access.AccountLinkView;
import org.saransh.access.AccountOffice;
import org.saransh.access.AccountView;
import org.saransh.http.Allowed;
import org.saransh.http.Problem;
import org.saransh.http.ProblemException;
import org.saransh.http.Role;

/** The accounts: who may sign in, and what each may do. */
@Path("accounts")
@Produces(MediaType.TEXT_HTML)
public class AccountsPage {

    private static final int OK = 200;
    private static final String HERE = AccountDrawing.HERE;
    private static final String NEW = "-new";

    @Inject
    Pages pages;

    @Inject
    AccountOffice office;

    @Inject
    AccountDrawing drawing;

    @GET
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response all() {
        return pages.show("office.jte", pages.shell(Place.ACCOUNTS, "page.accounts"), drawing.all());
    }

    @GET
    @Path("{id: -new|\\d{1,18}}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response one(@PathParam("id") String id) {
        return id.equals(NEW)
                ? show(OK, null, Address.of(HERE + "/" + NEW, Map.of()), null, null)
                : show(OK, known(id), null, null, null);
    }

    private AccountView known(String id) {
        return office.one(Long.parseLong(id));
    }

    /** @param sent null: as the account is */
    private Response show(int status, AccountView known, Address sent, Problem refused, AccountLinkView link) {
        Shell shell = known == null
                ? pages.shell(Place.ACCOUNTS, "page.accounts.new")
                : pages.named(Place.ACCOUNTS, known.name());
        Address shown = sent == null ? AccountDrawing.sent(known) : sent;
        return pages.show(status, "office.jte", shell, drawing.of(known, shown, refused, link));
    }

    @POST
    @Path("{id: -new|\\d{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response write(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Address sent = Address.of(HERE + "/" + id, form);
        AccountView known = id.equals(NEW) ? null : known(id);
        try {
            AccountView written = known == null
                    ? office.make(AccountDrawing.draft(sent, sent.first("name"), false))
                    : office.change(
                            known.id(), sent.first("tag"), AccountDrawing.draft(sent, known.name(), known.disabled()));
            return pages.go(HERE + "/" + written.id(), "page.told.account." + (known == null ? "made" : "changed"));
        } catch (ProblemException refused) {
            return show(
                    refused.problem().status(),
                    known,
                    known == null ? sent : sent.with("name", known.name()),
                    refused.problem(),
                    null);
        }
    }

    @POST
    @Path("{id: \\d{1,18}}/{act: lock|unlock}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response lock(@PathParam("id") String id, @PathParam("act") String act, @FormParam("tag") String tag) {
        AccountView known = known(id);
        try {
            if (act.equals("lock")) {
                office.disable(known.id(), tag);
            } else {
                office.change(known.id(), tag, AccountDrawing.draft(AccountDrawing.sent(known), known.name(), false));
            }
            return pages.go(HERE + "/" + id, "page.told.account." + act);
        } catch (ProblemException refused) {
            return show(refused.problem().status(), known(id), null, refused.problem(), null);
        }
    }

    /** Shows the link at once, and never again. */
    @POST
    @Path("{id: \\d{1,18}}/link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response link(@PathParam("id") String id) {
        try {
            return show(OK, known(id), null, null, office.link(Long.parseLong(id)));
        } catch (ProblemException refused) {
            return show(refused.problem().status(), known(id), null, refused.problem(), null);
        }
    }
}
