package org.saransh.export;

import java.util.List;
import org.saransh.register.RowFlow;

/**
 * What is exported.
 *
 * @param title for people, in the table's language
 * @param sheet what its sheet is called; may hold signs that Excel refuses there
 * @param count of the rows, asked before and in the same snapshot
 * @param rows whose cells have the places of the columns
 */
record Table(String title, String sheet, List<TableColumn> columns, long count, RowFlow rows) {

    Table {
        columns = List.copyOf(columns);
    }
}
