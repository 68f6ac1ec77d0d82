package org.saransh.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import java.lang.annotation.Annotation;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.http.Allowed;
import org.saransh.http.AuditOutcome;
import org.saransh.http.Audited;
import org.saransh.http.Caller;
import org.saransh.http.Door;

/** What every answer gets: a record in the audit where one is due, and the headers that keep private things private. */
@Provider
@ApplicationScoped
@Priority(Aftermath.BEFORE_OTHER_HEADERS)
public class Aftermath implements ContainerResponseFilter {

    /** The greater number comes first. */
    static final int BEFORE_OTHER_HEADERS = 6_000;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int OK = 200;
    private static final int REFUSED = 400;
    private static final int FORBIDDEN = 403;
    private static final int UNAUTHORIZED = 401;
    private static final int FAILED = 500;

    @Context
    ResourceInfo called;

    @Context
    HttpServletRequest connection;

    @Context
    Providers providers;

    @Inject
    Caller caller;

    @Inject
    PublicAddress address;

    @Inject
    AuditTrail audit;

    @Inject
    @ConfigProperty(name = "saransh.briefs.public")
    boolean publicBriefs;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Allowed allowed = called.getResourceMethod() == null
                ? null
                : called.getResourceMethod().getAnnotation(Allowed.class);
        if (allowed != null && due(request, response, allowed)) {
            record(request, response);
        }
        if (address.tls()) {
            response.getHeaders().putSingle("Strict-Transport-Security", "max-age=31536000");
        }
        if (response.getStatus() == UNAUTHORIZED) {
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (!isPublic(allowed) && !response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** A file leaves and a change counts as done only with its record; a failure that cannot be recorded stays the failure it is. */
    private void record(ContainerRequestContext request, ContainerResponseContext response) {
        try {
            DatabaseDisk.demand();
            audit.append(new Audited(
                    caller.person().orElse("anonymous"),
                    connection.getRemoteAddr(),
                    isFile(request, response) ? "file" : request.getMethod(),
                    "/" + request.getUriInfo().getPath().replaceAll("^/+", ""),
                    caller.doubted() ? AuditOutcome.DOUBTED : outcome(response.getStatus()),
                    caller.note()));
        } catch (RuntimeException notRecorded) {
            Response told = providers.getExceptionMapper(Throwable.class).toResponse(notRecorded);
            if (response.getStatus() < FAILED) {
                response.setStatus(told.getStatus());
                response.getHeaders().clear();
                response.getHeaders().putAll(told.getHeaders());
                response.setEntity(told.getEntity(), new Annotation[0], told.getMediaType());
            }
        }
    }

    private boolean isPublic(Allowed allowed) {
        return allowed != null
                && (allowed.door() == Door.ANYONE
                        || allowed.door() == Door.PUBLIC_BRIEF && publicBriefs && caller.anonymous());
    }

    /**
     * Changes by people who signed in, refusals to them, and files whoever reads them. What is open to anyone has its own
     * records, because a token in its address says who it is.
     */
    private boolean due(ContainerRequestContext request, ContainerResponseContext response, Allowed allowed) {
        if (allowed.door() == Door.ANYONE) {
            return false;
        }
        if (READING.contains(request.getMethod())) {
            return !caller.anonymous() && response.getStatus() == FORBIDDEN || isFile(request, response);
        }
        return !caller.anonymous();
    }

    private static boolean isFile(ContainerRequestContext request, ContainerResponseContext response) {
        return request.getMethod().equals("GET")
                && response.getStatus() == OK
                && response.getHeaders().containsKey(HttpHeaders.CONTENT_DISPOSITION);
    }

    private static AuditOutcome outcome(int status) {
        return status < REFUSED ? AuditOutcome.DONE : status < FAILED ? AuditOutcome.REFUSED : AuditOutcome.FAILED;
    }
}
