package org.saransh.brief;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * What a native chart shows: cells of its own sheet.
 *
 * @param series at least one, each as long as the categories
 */
record ChartedCells(String title, Shape shape, Strip categories, List<Strip> series) {

    /** How the values are drawn. */
    enum Shape {
        COLUMNS,
        BARS,
        LINE
    }

    /**
     * Cells of one column below one another.
     *
     * @param name their heading
     */
    record Strip(String name, CellRangeAddress cells) {}
}
