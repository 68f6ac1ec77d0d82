package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.saransh.work.RecurringWork;

/** Queues what the queue has lost, keeps the number of messages begun, and forgets what is too old. */
@ApplicationScoped
class MailWatch implements RecurringWork {

    @Inject
    Outbox outbox;

    @Inject
    MailBrake brake;

    @Inject
    LinkUses uses;

    @Override
    public String name() {
        return "mail-watch";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        outbox.queueRuns();
        brake.keepMark();
        uses.forgetOld();
    }
}
