package org.saransh.brief;

import org.saransh.indicator.IndicatorView;
import org.saransh.indicator.ObservationView;

/** Tells new figures. */
final class IndicatorChanges {

    private final Reading before;
    private final Reading after;
    private final Changes changes;

    IndicatorChanges(Reading before, Reading after, Changes changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    void tell() {
        Differences.added(before.observations(), after.observations()).forEach(this::observation);
    }

    private void observation(ObservationView is) {
        IndicatorView series = after.indicators().get(is.indicator());
        Values values = Values.of("indicator", series == null ? is.indicator() : series.name())
                .text("period", is.period())
                .number("value", is.value());
        if (series != null) {
            values.text("unit", series.unit()).text("scope", series.scope());
        }
        changes.add(
                ChangeGroup.INDICATORS,
                series == null ? Phrase.CHANGE_OBSERVATION_NEW_BARE : Phrase.CHANGE_OBSERVATION_NEW,
                values.map(),
                is.source().date(),
                is);
    }
}
