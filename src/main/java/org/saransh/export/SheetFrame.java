package org.saransh.export;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/**
 * The XML of a sheet before and after the rows that are put into it.
 *
 * @param before up to where rows go, with those that it has
 * @param after from there on
 */
record SheetFrame(String before, String after) {

    private static final Pattern DIMENSION = Pattern.compile("<dimension ref=\"[^\"]*\"/>");
    private static final String ROWS = "<sheetData>";
    private static final String ROWS_END = "</sheetData>";
    private static final String NO_ROWS = "<sheetData/>";
    /** Excel adds so much on either side of a text, and the filter's button covers its end. */
    private static final int MARGIN = 2;

    private static final int BUTTON = 3;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;

    static SheetFrame of(String xml, int rows, int columns) {
        String open = xml.replace(NO_ROWS, ROWS + ROWS_END);
        int end = open.indexOf(ROWS_END);
        String range = "A1:" + CellReference.convertNumToColString(columns - 1) + rows;
        String before = DIMENSION
                .matcher(open.substring(0, end))
                .replaceFirst(Matcher.quoteReplacement("<dimension ref=\"" + range + "\"/>"));
        return new SheetFrame(before, open.substring(end));
    }

    /** With columns as wide as their longest cells, in letters, within bounds. */
    SheetFrame wide(int[] letters, List<SheetColumn> columns) {
        StringBuilder widths = new StringBuilder("<cols>");
        for (SheetColumn column : columns) {
            int longest = Math.max(letters[column.at()], column.heading().length() + BUTTON);
            int width = Math.max(NARROWEST, Math.min(WIDEST, longest + MARGIN));
            int number = column.at() + 1;
            widths.append("<col min=\"").append(number).append("\" max=\"").append(number);
            widths.append("\" width=\"").append(width).append("\" customWidth=\"1\"/>");
        }
        return new SheetFrame(before.replace(ROWS, widths + "</cols>" + ROWS), after);
    }
}
