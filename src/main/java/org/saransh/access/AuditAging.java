package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.reference.Aging;

/** The oldest records of the audit, where a setting says so. */
@ApplicationScoped
class AuditAging implements Aging {

    @Inject
    AuditTrail audit;

    @Inject
    @ConfigProperty(name = "saransh.audit.days")
    int days;

    @Override
    public String what() {
        return "records of the audit";
    }

    @Override
    public long letGo(Instant now) {
        return days == 0 ? 0 : audit.cut(now.minus(Duration.ofDays(days)));
    }
}
