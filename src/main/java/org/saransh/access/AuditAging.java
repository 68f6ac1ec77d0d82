package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.reference.Aging;

/** The oldest records of the audit, where a setting says so. */
@ApplicationScoped
class AuditAging implements Aging {

    /** The directions of CERT-In ask for as many days of logs. */
    private static final int FEWEST = 180;

    @Inject
    AuditTrail audit;

    @Inject
    @ConfigProperty(name = "saransh.audit.days")
    int days;

    void begin(@Observes Startup start) {
        if (days != 0 && days < FEWEST) {
            throw new IllegalStateException("saransh.audit.days is " + days + ": write at least " + FEWEST
                    + ", or 0 to keep the record for ever");
        }
    }

    @Override
    public String what() {
        return "records of the audit";
    }

    @Override
    public long letGo(Instant now) {
        return days == 0 ? 0 : audit.cut(now.minus(Duration.ofDays(days)));
    }
}
