package org.saransh.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Door;
import org.saransh.http.Identity;
import org.saransh.http.Problem;
import org.saransh.http.Role;

/** Finds out who sends a request, and lets it through to methods that are open to them; to all others, to nobody. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class Gatekeeper implements ContainerRequestFilter {

    private static final String BEARER = "bearer ";
    private static final String INTERFACE = "api/";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int SEE_OTHER = 303;

    @Context
    ResourceInfo called;

    @Context
    HttpServletRequest connection;

    @Context
    HttpHeaders headers;

    @Inject
    Caller caller;

    @Inject
    Sessions sessions;

    @Inject
    SessionCookie cookie;

    @Inject
    ApiTokens tokens;

    @Inject
    Origins origins;

    @Inject
    CostLimit costs;

    @Inject
    @ConfigProperty(name = "saransh.briefs.public")
    boolean publicBriefs;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        boolean reading = READING.contains(request.getMethod());
        if (!reading) {
            DatabaseDisk.demand();
        }
        Identity identity = identity(request);
        caller.is(identity, publicBriefs);
        Allowed allowed = called.getResourceMethod() == null
                ? null
                : called.getResourceMethod().getAnnotation(Allowed.class);
        if (allowed == null) {
            throw Problem.forbidden("Nobody may call this");
        }
        if (allowed.door() == Door.ANYONE) {
            return;
        }
        if (identity.csrf() != null && !reading) {
            demandOwnForm(request, identity);
        }
        if (identity.readOnly() && !reading) {
            throw Problem.forbidden("This token may only read");
        }
        if (!open(allowed, identity)) {
            refuse(request, allowed, identity, reading);
            return;
        }
        if (allowed.costly()) {
            costs.take(identity.anonymous() ? "from " + connection.getRemoteAddr() : identity.name());
        }
    }

    private Identity identity(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return Optional.of(authorization)
                    .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                    .flatMap(header ->
                            tokens.of(header.substring(BEARER.length()).strip()))
                    .orElseThrow(
                            () -> Problem.unauthorized("This token is worth nothing, or nothing any more: make another"
                                    + " at /api/tokens, and send it as Authorization: Bearer …"));
        }
        return cookie.read(request.getCookies()).flatMap(sessions::of).orElse(Identity.NOBODY);
    }

    private void demandOwnForm(ContainerRequestContext request, Identity identity) throws IOException {
        origins.demandOwn(headers, request.getUriInfo().getBaseUri());
        if (!FormSecret.sent(request, connection, identity.csrf())) {
            throw Problem.forbidden("The form is not one of this session: open it again and send it anew");
        }
    }

    private boolean open(Allowed allowed, Identity identity) {
        if (allowed.door() == Door.PUBLIC_BRIEF) {
            return publicBriefs || identity.may(Role.READER);
        }
        return Arrays.stream(allowed.value()).anyMatch(identity::may);
    }

    /** Whoever follows a link to a file of the interface is sent to sign in as from a page. */
    private void refuse(ContainerRequestContext request, Allowed allowed, Identity identity, boolean reading) {
        if (!identity.anonymous()) {
            throw Problem.forbidden("This needs the role "
                    + Arrays.stream(allowed.value())
                            .map(Role::code)
                            .reduce((one, other) -> one + " or " + other)
                            .orElse("")
                    + ", which you do not have: ask an administrator");
        }
        String path = request.getUriInfo().getPath().replaceAll("^/+", "");
        boolean followed = reading && "navigate".equals(request.getHeaderString("Sec-Fetch-Mode"));
        if (path.startsWith(INTERFACE) && !followed) {
            throw Problem.unauthorized("Sign in first: with an API token in the header Authorization, or at /sign-in");
        }
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        String next = reading ? "/" + path + (query == null ? "" : "?" + query) : "/";
        request.abortWith(Response.status(SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
    }
}
