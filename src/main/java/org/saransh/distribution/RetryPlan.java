package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When a message that was refused for now is tried again, and when that ends. */
@ApplicationScoped
class RetryPlan {

    private static final double JITTER = 0.2;

    @Inject
    @ConfigProperty(name = "saransh.mail.retry")
    String pauses;

    @Inject
    @ConfigProperty(name = "saransh.mail.patience")
    Duration patience;

    /** ISO durations with commas between them; the last one repeats. */
    private List<Duration> pauses() {
        return Arrays.stream(pauses.split(","))
                .map(text -> Duration.parse(text.strip()))
                .toList();
    }

    /**
     * The next try; empty when there is none.
     *
     * @param attempts made so far, at least one
     * @param first when the first was
     */
    Optional<Instant> next(int attempts, Instant first, Instant now) {
        List<Duration> all = pauses();
        Duration pause = all.get(Math.min(attempts, all.size()) - 1);
        double factor = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        Instant next = now.plusMillis((long) (pause.toMillis() * factor));
        return next.isAfter(first.plus(patience)) ? Optional.empty() : Optional.of(next);
    }

    /** How long a run waits for a mail server that is in trouble. */
    Duration rest(int troubles) {
        List<Duration> all = pauses();
        return all.get(Math.min(troubles, all.size()) - 1);
    }
}
