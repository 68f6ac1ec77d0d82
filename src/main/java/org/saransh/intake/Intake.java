package org.saransh.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.saransh.register.Knowledge;
import org.saransh.register.RegisterRow;

/** Records facts. */
@ApplicationScoped
public class Intake {

    @Inject
    Clock clock;

    /** Records the facts in their order, all or none. A fact dated in the future is known from now. */
    @Transactional
    public void record(List<Fact<?>> facts, String who) {
        Instant now = clock.instant();
        facts.forEach(fact -> record(fact, who, now));
    }

    private static <E extends RegisterRow> void record(Fact<E> fact, String who, Instant now) {
        boolean dated = fact.knownAt() != null && fact.knownAt().isBefore(now);
        E current = fact.register().row(fact.key()).orElse(null);
        fact.register()
                .record(fact.change().apply(current), new Knowledge(who, dated ? fact.knownAt() : null, fact.why()));
    }
}
