package org.saransh.chart;

import org.saransh.reference.PartialDate;

/**
 * A place on the axis of a line chart.
 *
 * @param date null where places are only in order; else they lie as far apart as their dates
 */
public record Moment(String label, PartialDate date) {

    public Moment {
        label = Texts.required(label, "a moment of a line chart");
    }

    /** A moment in order, of no date. */
    public static Moment of(String label) {
        return new Moment(label, null);
    }

    /** A moment that is called by its date. */
    public static Moment at(PartialDate date) {
        return new Moment(date.text(), date);
    }
}
