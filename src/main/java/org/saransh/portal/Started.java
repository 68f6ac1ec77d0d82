package org.saransh.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.saransh.storage.Schema;
import org.saransh.work.Work;

/** Started when the tables are current and the work engine has begun. */
@Startup
@ApplicationScoped
public class Started implements HealthCheck {

    @Inject
    Schema schema;

    @Inject
    Work work;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("start")
                .status(schema.current() && work.running())
                .build();
    }
}
