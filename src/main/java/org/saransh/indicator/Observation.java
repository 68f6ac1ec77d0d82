package org.saransh.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.saransh.reference.Source;
import org.saransh.register.RegisterRow;

/** The value of an indicator in one period. */
@Entity
@Table(name = "observation")
public class Observation extends RegisterRow {

    private String indicator;

    private String period;

    @Column(name = "amount")
    private BigDecimal value;

    protected Observation() {}

    /** @param period in the words of the source, as {@code FY 2023-24} */
    public Observation(
            String key, String indicator, String period, BigDecimal value, Source source, boolean confirmed) {
        super(key, source, confirmed);
        this.indicator = indicator;
        this.period = period;
        this.value = value;
    }

    void become(ObservationView view) {
        super.become(view);
        indicator = view.indicator();
        period = view.period();
        value = view.value();
    }

    ObservationView view() {
        return new ObservationView(
                key(), indicator, period, value.stripTrailingZeros(), source(), confirmed(), notes(), conflicts());
    }
}
