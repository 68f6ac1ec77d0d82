package org.saransh.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import org.saransh.register.Columns;
import org.saransh.register.Register;

@ApplicationScoped
public class Observations extends Register<Observation, ObservationView> {

    Observations() {
        super(
                "observations",
                Observation.class,
                ObservationView.class,
                Columns.<ObservationView>key()
                        .text("indicator", ObservationView::indicator)
                        .text("period", ObservationView::period)
                        .number("value", "the unit of the indicator", ObservationView::value)
                        .sourced());
    }

    @Override
    protected ObservationView view(Observation row) {
        return row.view();
    }
}
