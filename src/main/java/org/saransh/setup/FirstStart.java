package org.saransh.setup;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;
import org.saransh.distribution.Subscriptions;
import org.saransh.reference.Clocks;
import org.saransh.register.RevisionLog;
import org.saransh.schedule.Schedules;
import org.saransh.work.Work;

/** What an empty service does before it is ready, in one transaction. */
@ApplicationScoped
class FirstStart {

    private static final String BRIEF = "weekly";
    private static final String LIST = "weekly-readers";

    @Inject
    RevisionLog log;

    @Inject
    ReferenceData referenceData;

    @Inject
    Schedules schedules;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Work work;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "saransh.demo.recipient")
    String recipient;

    @Inject
    @ConfigProperty(name = "saransh.reference.data")
    boolean withReferenceData;

    @Transactional
    void start(@Observes @Priority(Work.PREPARED + 100) Startup start) {
        if (!log.empty()) {
            return;
        }
        if (withReferenceData) {
            referenceData.load();
        }
        schedules.create("weekly", "Weekly brief", BRIEF, DayOfWeek.MONDAY, LocalTime.of(8, 0), Clocks.INDIA);
        subscriptions.createList(LIST, "Readers of the weekly brief");
        subscriptions.enrol(LIST, "first-reader", "First reader", recipient);
        Instant now = clock.instant();
        subscriptions.subscribe("weekly-en-pdf", LIST, BRIEF, Language.EN, OutputFormat.PDF, now);
        if (withReferenceData) {
            work.submit(DemonstrationWork.KIND, now.toString());
        }
    }
}
