package org.saransh.watch;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.saransh.storage.PatientFiles;

/** Looks every few seconds how all is, and hands the figures to /metrics. */
@ApplicationScoped
public class Board {

    private static final Logger LOG = System.getLogger(Board.class.getName());
    private static final int AFTER_ALL_ROOMS = 9_000;
    private static final long PAUSE_SECONDS = 10;

    @Inject
    @Any
    Instance<Observed> rooms;

    @Inject
    MetricRegistry registry;

    @Inject
    Probe probe;

    @Inject
    Space space;

    @Resource
    ManagedScheduledExecutorService timer;

    private volatile Readings last = new Readings();
    private volatile Probe.Found found = Probe.Found.NOTHING;
    private volatile boolean inTrouble;

    void begin(@Observes @Priority(AFTER_ALL_ROOMS) Startup start) {
        rooms.forEach(room -> room.meters().forEach(this::register));
        gauge("saransh_database_up", "whether the database answers", () -> found.answers() ? 1.0 : 0.0);
        gauge(
                "saransh_clock_skew_seconds",
                "how far this server's clock is from the database's",
                () -> seconds(found.skew()));
        gauge("saransh_disk_free_bytes", "room for the data folder", () -> (double) space.free());
        gauge("saransh_disk_tight", "whether work that needs room is refused", () -> space.tight() ? 1.0 : 0.0);
        gauge(
                "saransh_database_waiting",
                "whether the embedded database waits for room on its disk",
                () -> PatientFiles.waiting() ? 1.0 : 0.0);
        timer.scheduleWithFixedDelay(this::look, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private static double seconds(Duration duration) {
        return duration == null ? Double.NaN : duration.toMillis() / 1e3;
    }

    private void register(Meter meter) {
        for (String value : meter.values()) {
            Tag[] tags = meter.tag() == null ? new Tag[0] : new Tag[] {new Tag(meter.tag(), value)};
            registry.gauge(metadata(meter.name(), meter.meaning()), () -> last.get(meter.name(), value), tags);
        }
    }

    private void gauge(String name, String meaning, java.util.function.Supplier<Double> number) {
        registry.gauge(metadata(name, meaning), number);
    }

    private static Metadata metadata(String name, String meaning) {
        return Metadata.builder().withName(name).withDescription(meaning).build();
    }

    /** How the database was at the last look. */
    public Probe.Found database() {
        return found;
    }

    /** A look that fails must not be the last one. */
    private void look() {
        Readings readings = new Readings();
        found = probe.look();
        if (found.answers()) {
            List.copyOf(rooms.stream().toList()).forEach(room -> read(room, readings));
        }
        last = readings;
        tell(found.trouble());
    }

    private void read(Observed room, Readings readings) {
        try {
            room.read(readings);
        } catch (RuntimeException notRead) {
            LOG.log(Level.DEBUG, "Figures could not be read", notRead);
        }
    }

    /** Once when trouble begins, and once when it ends. */
    private void tell(String trouble) {
        if (trouble != null && !inTrouble) {
            LOG.log(Level.ERROR, "{0}", trouble);
        } else if (trouble == null && inTrouble) {
            LOG.log(Level.INFO, "The database answers again, and its clock agrees with that of this server");
        }
        inTrouble = trouble != null;
    }
}
