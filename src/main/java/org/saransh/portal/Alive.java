package org.saransh.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive unless threads wait for each other for ever, which only a new start ends. A database that is away is no reason for one. */
@Liveness
@ApplicationScoped
public class Alive implements HealthCheck {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Override
    public HealthCheckResponse call() {
        long[] stuck = threads.findDeadlockedThreads();
        return HealthCheckResponse.named("threads")
                .withData("waiting for each other", stuck == null ? 0 : stuck.length)
                .status(stuck == null)
                .build();
    }
}
