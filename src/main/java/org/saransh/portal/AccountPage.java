package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.access.SessionCookie;
import org.saransh.access.SignIn;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Fault;
import org.saransh.http.Role;

/** Whoever is signed in: what they may do here, their password, and the way out. */
@Path("account")
@Produces(MediaType.TEXT_HTML)
public class AccountPage {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final String HERE = "/account";

    @Inject
    Pages pages;

    @Inject
    SignIn signIn;

    @Inject
    SessionCookie cookie;

    @Inject
    Caller caller;

    @Context
    HttpServletRequest connection;

    @Context
    HttpHeaders headers;

    @GET
    @Allowed(Role.READER)
    @Operation(hidden = true)
    public Response account() {
        String roles = caller.roles().stream()
                .sorted()
                .map(role -> role.label().in(pages.language().code()))
                .collect(Collectors.joining(", "));
        return EntryPages.page("account", pages)
                .say("text", Map.of("name", caller.name(), "roles", roles))
                .sendsTo(HERE + "/sign-out")
                .hidden("csrf", caller.csrf())
                .way(HERE + "/password", "page.password.title")
                .way(HERE + "/tokens", "page.account.tokens")
                .way("/audit/-chains", "page.chains")
                .way("/", "page.account.home")
                .answer(OK);
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.WILDCARD)
    @Allowed(Role.READER)
    @Operation(hidden = true)
    public Response signOut() {
        session().ifPresent(secret -> signIn.out(caller.name(), secret, connection.getRemoteAddr()));
        return EntryPages.goTo("/").cookie(cookie.none()).build();
    }

    private Optional<String> session() {
        return cookie.read(headers.getCookies());
    }

    @GET
    @Path("password")
    @Allowed(Role.READER)
    @Operation(hidden = true)
    public Response passwordForm() {
        return passwordForm(OK, null);
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.READER)
    @Operation(hidden = true)
    public Response password(@FormParam("old") String old, @FormParam("password") String password) {
        Optional<Fault> wrong =
                signIn.change(caller.name(), old, password, session().orElse(null), connection.getRemoteAddr());
        return wrong.map(fault -> passwordForm(
                        UNPROCESSABLE, fault.field().equals("old") ? "page.password.wrong" : "page.password.weak"))
                .orElseGet(() -> EntryPages.goTo(HERE).build());
    }

    private Response passwordForm(int status, String fault) {
        return EntryPages.page("password", pages)
                .fault(fault)
                .sendsTo(HERE + "/password")
                .hidden("csrf", caller.csrf())
                .password("old", "current")
                .password("password", "new")
                .way(HERE, "page.account.title")
                .answer(status);
    }
}
