package org.saransh.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import org.saransh.reference.Label;
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
                        .text("indicator", "Indicator", "सूचक", ObservationView::indicator)
                        .refersTo("indicators")
                        .required()
                        .text("period", "Period", "अवधि", ObservationView::period)
                        .required()
                        .number(
                                "value",
                                "Value",
                                "मान",
                                new Label("the unit of the indicator", "सूचक की इकाई"),
                                ObservationView::value)
                        .neverSummed()
                        .required()
                        .sourced());
    }

    @Override
    protected Observation written(Observation current, ObservationView view) {
        Observation row = current == null ? new Observation() : current;
        row.become(view);
        return row;
    }

    @Override
    protected ObservationView view(Observation row) {
        return row.view();
    }
}
