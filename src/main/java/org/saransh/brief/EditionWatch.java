package org.saransh.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.saransh.http.ProblemException;
import org.saransh.work.RecurringWork;

/** Looks after drafts that wait: for approval, or for the end of their embargo. */
@ApplicationScoped
class EditionWatch implements RecurringWork {

    private static final Logger LOG = System.getLogger(EditionWatch.class.getName());

    @Inject
    Approvals approvals;

    @Inject
    Archive archive;

    @Override
    public String name() {
        return "edition-watch";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        approvals.watch();
        for (long edition : archive.embargoesOver()) {
            try {
                archive.publish(edition);
            } catch (ProblemException notYet) {
                LOG.log(Level.DEBUG, "Edition {0} stays: {1}", edition, notYet.getMessage());
            }
        }
    }
}
