package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.saransh.watch.Meter;
import org.saransh.watch.Observed;
import org.saransh.watch.Readings;

/** How many messages are how far, and whether mail flows. */
@ApplicationScoped
public class DeliveryFigures implements Observed {

    private static final String BY_STATE = "saransh_deliveries";
    private static final String ALERT = "saransh_mail_alert";
    private static final String HELD = "saransh_mail_held";

    @Inject
    Deliveries deliveries;

    @Inject
    MailAlert alert;

    @Inject
    MailBrake brake;

    @Override
    public List<Meter> meters() {
        return List.of(
                Meter.each(BY_STATE, "messages by state", "state", DeliveryState.values()),
                Meter.one(ALERT, "whether the mail server is in trouble, so that mail waits"),
                Meter.one(HELD, "whether somebody holds all mail"));
    }

    @Override
    public void read(Readings readings) {
        readings.put(BY_STATE, DeliveryState.values(), deliveries.counts());
        readings.put(ALERT, alert.state() == null ? 0 : 1);
        readings.put(HELD, brake.held() ? 1 : 0);
    }
}
