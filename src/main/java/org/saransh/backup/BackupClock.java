package org.saransh.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.work.RecurringWork;

/** Asks for a backup by itself when the newest is old enough. */
@ApplicationScoped
class BackupClock implements RecurringWork {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Inject
    Backups backups;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "saransh.backup.every")
    Optional<Duration> every;

    @Override
    public String name() {
        return "backup-clock";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        if (every.isPresent() && due(backups.all(), every.get())) {
            backups.ask("the clock");
        }
    }

    /** A failure counts like a backup, so that a full disk is not made fuller every minute. */
    private boolean due(List<BackupView> all, Duration after) {
        return all.isEmpty()
                || all.get(0).state() != BackupState.OPEN
                        && all.get(0).askedAt().plus(after).isBefore(clock.instant());
    }
}
