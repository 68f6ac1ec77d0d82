package org.saransh.configuration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.saransh.distribution.ReaderOffice;
import org.saransh.distribution.SubscriptionView;

/** The subscriptions that have not ended. A new one begins when it is written: nobody gets what went out before. */
@ApplicationScoped
class SubscriptionPart implements Part {

    @Inject
    ReaderOffice office;

    @Override
    public List<ObjectNode> all() {
        return Whole.of(page -> office.subscriptions(null, null, null, false, page, Whole.SIZE)).stream()
                .map(SubscriptionPart::form)
                .toList();
    }

    @Override
    public Outcome write(Entry entry) {
        if (!office.knowsSubscription(entry.id())) {
            office.addSubscription(entry.body());
            return Outcome.NEW;
        }
        ReaderOffice.Kept<SubscriptionView> before = office.subscription(entry.id());
        ObjectNode was = form(before.view());
        if (before.view().endedAt() == null && was.equals(entry.body())) {
            return Outcome.UNCHANGED;
        }
        SubscriptionView after = office.changeSubscription(entry.id(), before.tag(), entry.body());
        return form(after).equals(was) ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    private static ObjectNode form(SubscriptionView subscription) {
        return ConfigurationFile.form(subscription, "startsAt", "createdAt", "changedAt", "endedAt");
    }
}
