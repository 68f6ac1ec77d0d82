package org.saransh.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import org.saransh.register.Columns;
import org.saransh.register.Register;

@ApplicationScoped
public class Indicators extends Register<Indicator, IndicatorView> {

    Indicators() {
        super(
                "indicators",
                Indicator.class,
                IndicatorView.class,
                Columns.<IndicatorView>key()
                        .text("name", "Indicator", "सूचक", IndicatorView::name)
                        .required()
                        .text("unit", "Unit", "इकाई", IndicatorView::unit)
                        .required()
                        .text("scope", "Scope", "परिधि", IndicatorView::scope)
                        .required()
                        .sourced());
    }

    @Override
    protected Indicator written(Indicator current, IndicatorView view) {
        Indicator row = current == null ? new Indicator() : current;
        row.become(view);
        return row;
    }

    @Override
    protected IndicatorView view(Indicator row) {
        return row.view();
    }
}
