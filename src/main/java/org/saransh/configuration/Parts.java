package org.saransh.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The parts by their names. */
@ApplicationScoped
class Parts {

    @Inject
    NeededBriefs briefs;

    @Inject
    NeededQueries queries;

    @Inject
    CalendarPart calendars;

    @Inject
    RecipientPart recipients;

    @Inject
    ListPart lists;

    @Inject
    SubscriptionPart subscriptions;

    @Inject
    SchedulePart schedules;

    Part named(String name) {
        return switch (name) {
            case ConfigurationFile.BRIEFS -> briefs;
            case ConfigurationFile.QUERIES -> queries;
            case ConfigurationFile.CALENDARS -> calendars;
            case ConfigurationFile.RECIPIENTS -> recipients;
            case ConfigurationFile.LISTS -> lists;
            case ConfigurationFile.SUBSCRIPTIONS -> subscriptions;
            case ConfigurationFile.SCHEDULES -> schedules;
            default -> throw new IllegalArgumentException("There is no part " + name);
        };
    }
}
