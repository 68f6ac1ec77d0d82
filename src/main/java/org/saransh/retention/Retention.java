package org.saransh.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import org.saransh.http.Audited;
import org.saransh.reference.Aging;
import org.saransh.work.RecurringWork;

/** Once a day, on one server, has each room let go what it kept long enough. */
@ApplicationScoped
class Retention implements RecurringWork {

    private static final Logger LOG = System.getLogger(Retention.class.getName());

    @Inject
    @Any
    Instance<Aging> all;

    @Inject
    Event<Audited> audit;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Duration pause() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        for (Aging one : all) {
            try {
                long gone = one.letGo(clock.instant());
                if (gone > 0) {
                    audit.fire(Audited.byItself("retention", "let go", one.what(), gone + " of them"));
                }
            } catch (RuntimeException trouble) {
                LOG.log(Level.ERROR, "What is old could not be let go: " + one.what() + ". It is tried again", trouble);
            }
        }
    }
}
