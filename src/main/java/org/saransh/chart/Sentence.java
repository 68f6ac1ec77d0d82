package org.saransh.chart;

import java.util.List;

/** The sentences of alternative texts: the keys a language must have, and the names of what each is told with. */
public enum Sentence {
    /** What it is; {@code count} is a number. */
    COLUMNS("chart.columns", "title", "count"),
    GROUPS("chart.groups", "title", "count", "series"),
    BARS("chart.bars", "title", "count"),
    LINE("chart.line", "title", "count"),
    LINES("chart.lines", "title", "count", "series"),
    DONUT("chart.donut", "title", "count"),
    TIMELINE("chart.timeline", "title", "count", "first", "last"),
    TILES("chart.tiles", "title", "count"),
    /** A chart without data; {@code sentence} is the caller's. */
    NOTHING("chart.nothing", "title", "sentence"),
    UNIT("chart.unit", "unit"),
    /** {@code labels} are several when they share the value. */
    HIGHEST("chart.highest", "labels", "value"),
    LOWEST("chart.lowest", "labels", "value"),
    EQUAL("chart.equal", "value"),
    /** Of one series among several. */
    RANGE("chart.range", "series", "highest", "highestLabels", "lowest", "lowestLabels"),
    LEVEL("chart.level", "series", "value"),
    TREND("chart.trend", "series", "first", "firstLabel", "last", "lastLabel"),
    VALUES("chart.values", "values"),
    CENTRE("chart.centre", "text"),
    /** A word in place of a value that is not known. */
    UNKNOWN("chart.unknown");

    private final String key;
    private final List<String> arguments;

    Sentence(String key, String... arguments) {
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}
