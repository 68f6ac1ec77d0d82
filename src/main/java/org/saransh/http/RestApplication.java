package org.saransh.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** Everything that this service answers over HTTP, apart from the platform's /health, /metrics and /openapi. */
@ApplicationPath("/")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Saransh",
                        version = "1",
                        description = "A sourced register of India's critical-mineral partnerships and block auctions, "
                                + "and the policy briefs made from it. Errors are application/problem+json."))
public class RestApplication extends Application {}
