package org.saransh.chart;

/**
 * The words around a chart, in the reader's language.
 *
 * @param title what the chart shows
 * @param unit what the values are: {@code blocks}, {@code percent of the value of mineral despatched}; stands below the title
 *     and heads the values of the table; may be empty
 * @param subject what the labels name: {@code Tranche}, {@code State}; heads the first column of the table
 * @param note what a reader must know to read it rightly, or where it is from; may be empty
 * @param noData the sentence that stands in place of a chart without data
 */
public record Caption(String title, String unit, String subject, String note, String noData) {

    public Caption {
        title = Texts.required(title, "the title of a chart");
        unit = Texts.plain(unit);
        subject = Texts.required(subject, "the name of what the labels of \"" + title + "\" are");
        note = Texts.plain(note);
        noData = Texts.required(noData, "the sentence for \"" + title + "\" without data");
    }

    /** The heading of a single column of values. */
    String measure() {
        return unit.isEmpty() ? title : unit;
    }
}
