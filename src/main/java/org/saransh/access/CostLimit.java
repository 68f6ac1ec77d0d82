package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.http.Problem;

/** How much that is costly one account, or one machine where nobody signed in, may ask of this server in a minute. */
@ApplicationScoped
class CostLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 10_000;

    private static final class Window {

        private final Instant until;
        private int taken;

        Window(Instant until) {
            this.until = until;
        }
    }

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "saransh.costly.requests")
    int most;

    /** The oldest first: a window that is over is taken out and comes again at the end. */
    private final Map<String, Window> windows = new LinkedHashMap<>();

    /** @throws org.saransh.http.ProblemException 429 */
    synchronized void take(String who) {
        Instant now = clock.instant();
        Window window = windows.get(who);
        if (window == null || !window.until.isAfter(now)) {
            windows.remove(who);
            window = new Window(now.plus(WINDOW));
            windows.put(who, window);
            windows.values().removeIf(old -> !old.until.isAfter(now));
            if (windows.size() > MOST_KEPT) {
                windows.remove(windows.keySet().iterator().next());
            }
        }
        if (window.taken >= most) {
            throw Problem.busy(
                    "You asked for " + most
                            + " things that take much to answer within a minute, which is all that one may",
                    Duration.between(now, window.until).plusSeconds(1));
        }
        window.taken++;
    }
}
