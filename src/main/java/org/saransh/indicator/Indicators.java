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
                        .text("name", IndicatorView::name)
                        .text("unit", IndicatorView::unit)
                        .text("scope", IndicatorView::scope)
                        .sourced());
    }

    @Override
    protected IndicatorView view(Indicator row) {
        return row.view();
    }
}
