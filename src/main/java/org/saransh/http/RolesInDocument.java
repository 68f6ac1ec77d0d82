package org.saransh.http;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Says in the OpenAPI document who may call each operation, as {@link Allowed} has it: {@code x-roles} lists the roles, or holds
 * {@code anyone}, or {@code public-brief} for what anybody may read while published briefs are public.
 */
public class RolesInDocument implements OASFilter {

    static final String ROLES = "x-roles";

    private static final String TOKEN = "token";
    private static final String SESSION = "session";

    /** The platform names each operation after its class and method, which is told to nobody else. */
    @Override
    public Operation filterOperation(Operation operation) {
        String id = operation.getOperationId();
        operation.setOperationId(null);
        if (id == null || id.indexOf('_') < 0) {
            return operation;
        }
        Set<Allowed> found = allowed(id.substring(0, id.lastIndexOf('_')), id.substring(id.lastIndexOf('_') + 1));
        if (found.isEmpty()) {
            return operation;
        }
        Allowed allowed = found.iterator().next();
        operation.addExtension(ROLES, said(allowed));
        if (allowed.door() == Door.ROLE) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(TOKEN));
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(SESSION));
        }
        return operation;
    }

    private static Set<Allowed> allowed(String type, String method) {
        try {
            Class<?> resource =
                    Class.forName(type, false, Thread.currentThread().getContextClassLoader());
            return Arrays.stream(resource.getMethods())
                    .filter(one -> one.getName().equals(method) && !one.isBridge())
                    .flatMap(one -> Stream.ofNullable(one.getAnnotation(Allowed.class)))
                    .collect(Collectors.toSet());
        } catch (ClassNotFoundException notOurs) {
            return Set.of();
        }
    }

    private static List<String> said(Allowed allowed) {
        return switch (allowed.door()) {
            case ANYONE -> List.of("anyone");
            case PUBLIC_BRIEF -> List.of("public-brief");
            case ROLE ->
                EnumSet.allOf(Role.class).stream()
                        .filter(role -> Arrays.stream(allowed.value()).anyMatch(role::reaches))
                        .map(Role::code)
                        .toList();
        };
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("An API token: made at /account/tokens or POST /api/tokens"))
                .addSecurityScheme(
                        SESSION,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("saransh")
                                .description("A browser that signed in at /sign-in; on TLS the cookie is called"
                                        + " __Host-saransh. Changes send X-CSRF-Token, too"));
    }
}
