package org.saransh.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.saransh.work.RecurringWork;

/** Deletes files that were kept long enough or left behind, and looks that every export still has its turn. */
@ApplicationScoped
class ExportSweep implements RecurringWork {

    @Inject
    Exports exports;

    @Inject
    ExportQueue queue;

    @Inject
    ExportFiles files;

    @Override
    public String name() {
        return "export-sweep";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        exports.expire().forEach(files::delete);
        files.sweep();
        queue.restoreTurns();
    }
}
