package org.saransh.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.saransh.watch.Steps;

/** Counts what becomes of tables. */
@ApplicationScoped
class ImportCounts {

    enum Outcome {
        CHECKED,
        WRITTEN,
        /** Or nothing had to be written. */
        REFUSED,
        UNREADABLE
    }

    @Inject
    Steps steps;

    /** A count that is not there yet is no zero to whoever watches. */
    void begin(@Observes Startup start) {
        for (Outcome outcome : Outcome.values()) {
            count(outcome, 0);
        }
    }

    void add(Outcome outcome) {
        count(outcome, 1);
    }

    private void count(Outcome outcome, long more) {
        steps.count("saransh_imports", "tables taken in", "outcome", outcome.name(), more);
    }
}
