package org.saransh.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.saransh.reference.Label;

/**
 * One column of a sheet.
 *
 * @param at its place on the sheet, from 0
 * @param place of its source among the columns of the table
 * @param heading unlike that of any other column, as a table of Excel demands
 * @param sort whether it holds the first days of a column whose dates may be partial
 */
record SheetColumn(int at, int place, TableColumn source, String heading, boolean sort) {

    private static final Label SORT = new Label("sort", "क्रम");
    private static final Label COLUMN = new Label("Column", "स्तंभ");
    private static final int LONGEST_HEADING = 255;
    private static final int ROOM_FOR_NUMBER = 10;

    CellKind kind() {
        return source.kind();
    }

    /** @throws IllegalArgumentException when there are none, or more than a sheet holds */
    static List<SheetColumn> of(Table table, String language) {
        List<SheetColumn> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int place = 0; place < table.columns().size(); place++) {
            TableColumn source = table.columns().get(place);
            String heading = heading(source.heading(), columns.size(), language);
            columns.add(new SheetColumn(columns.size(), place, source, unlike(heading, taken), false));
            if (source.kind() == CellKind.DATE && source.partial()) {
                String sort = cut(heading) + " (" + SORT.in(language) + ")";
                columns.add(new SheetColumn(columns.size(), place, source, unlike(sort, taken), true));
            }
        }
        int most = SpreadsheetVersion.EXCEL2007.getMaxColumns();
        if (columns.isEmpty() || columns.size() > most) {
            throw new IllegalArgumentException("A sheet has 1 to " + most + " columns, and these are " + columns.size()
                    + ": choose other columns");
        }
        return List.copyOf(columns);
    }

    /** Without line breaks and what else makes the name of a table's column differ from its heading. */
    private static String heading(String wanted, int at, String language) {
        String line = XmlText.safe(wanted.replaceAll("\\s+", " ").replaceAll("_(?=x\\p{XDigit}{4}_)", "-"))
                .strip();
        return line.isEmpty() ? COLUMN.in(language) + " " + (at + 1) : cut(line);
    }

    private static String cut(String heading) {
        return heading.length() <= LONGEST_HEADING - ROOM_FOR_NUMBER
                ? heading
                : heading.substring(0, TextCells.end(heading, LONGEST_HEADING - 2 * ROOM_FOR_NUMBER)) + "…";
    }

    private static String unlike(String heading, Set<String> taken) {
        String unlike = heading;
        for (int number = 2; !taken.add(unlike.toLowerCase(Locale.ROOT)); number++) {
            unlike = heading + " (" + number + ")";
        }
        return unlike;
    }
}
