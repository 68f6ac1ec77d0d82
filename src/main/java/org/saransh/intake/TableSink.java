package org.saransh.intake;

import java.util.List;

/** Takes a table row by row, as a file is read. */
interface TableSink {

    void heading(List<String> names);

    /**
     * @param number of the row in the file, from 1 for the heading
     * @param cells as text, in the order of the headings; missing ones at the end are left out
     */
    void row(long number, List<Cell> cells);
}
