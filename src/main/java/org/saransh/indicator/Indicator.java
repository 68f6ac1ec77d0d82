package org.saransh.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.saransh.reference.Source;
import org.saransh.register.RegisterRow;

/** A series of figures that may be compared with each other. */
@Entity
@Table(name = "indicator")
public class Indicator extends RegisterRow {

    private String name;

    private String unit;

    private String scope;

    protected Indicator() {}

    public Indicator(String key, String name, String unit, String scope, Source source, boolean confirmed) {
        super(key, source, confirmed);
        this.name = name;
        this.unit = unit;
        this.scope = scope;
    }

    void become(IndicatorView view) {
        super.become(view);
        name = view.name();
        unit = view.unit();
        scope = view.scope();
    }

    IndicatorView view() {
        return new IndicatorView(key(), name, unit, scope, source(), confirmed(), notes(), conflicts());
    }
}
