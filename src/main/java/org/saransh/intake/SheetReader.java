package org.saransh.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XML of a sheet into rows of cells. Formulas and errors become faults: a value kept from before is not trusted. */
final class SheetReader extends DefaultHandler {

    private static final int LONGEST_CELL = 32_767;
    private static final int LAST_ROW = 1_048_576;

    private final CellDates dates;
    private final SharedTexts texts;
    private final TableSink sink;
    private final StringBuilder value = new StringBuilder();
    private List<Cell> cells = new ArrayList<>();
    private boolean headed;
    private boolean reading;
    private boolean phonetic;
    private boolean formula;
    private long row;
    private int column;
    private String type;
    private int style;

    SheetReader(CellDates dates, SharedTexts texts, TableSink sink) {
        this.dates = dates;
        this.texts = texts;
        this.sink = sink;
    }

    void demandHeading() {
        if (!headed) {
            throw new UnreadableTable("The first sheet is empty: its first row has to name the columns");
        }
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> beginRow(attributes.getValue("r"));
            case "c" -> asExcelWrites(() -> beginCell(attributes));
            case "rPh" -> phonetic = true;
            case "v", "t" -> reading = !phonetic;
            case "f" -> formula = true;
            default -> {}
        }
    }

    private void beginRow(String number) {
        long before = row;
        asExcelWrites(() -> row = number == null ? before + 1 : Long.parseLong(number));
        if (row <= before || row > LAST_ROW) {
            throw new UnreadableTable(
                    "Row " + row + " comes after row " + before + ": rows are numbered upwards, from 1 to " + LAST_ROW);
        }
        cells = new ArrayList<>();
        column = -1;
    }

    private void beginCell(Attributes attributes) {
        String place = attributes.getValue("r");
        column = place == null ? column + 1 : new CellReference(place).getCol();
        if (column < 0 || column >= Limits.COLUMNS) {
            throw new UnreadableTable("Row " + row + " has a value beyond column " + Limits.COLUMNS);
        }
        type = attributes.getValue("t");
        style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
        formula = false;
        value.setLength(0);
    }

    /** Only around what is read here: a failure of whoever takes the rows is no fault of the file. */
    private void asExcelWrites(Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new UnreadableTable(
                    "Row " + row + " is not written as Excel does: save the workbook anew in Excel", broken);
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (reading) {
            value.append(text, start, length);
            if (value.length() > LONGEST_CELL) {
                throw new UnreadableTable("A cell of row " + row + " is longer than Excel allows");
            }
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) {
        switch (name) {
            case "rPh" -> phonetic = false;
            case "v", "t" -> reading = false;
            case "c" -> asExcelWrites(() -> put(cell()));
            case "row" -> end();
            default -> {}
        }
    }

    private void put(Cell cell) {
        if (column < cells.size()) {
            throw new UnreadableTable("Row " + row + " holds a cell twice, or out of order");
        }
        while (cells.size() < column) {
            cells.add(Cell.EMPTY);
        }
        cells.add(cell);
    }

    private void end() {
        if (headed) {
            sink.row(row, cells);
        } else if (!cells.isEmpty()) {
            headed = true;
            sink.heading(cells.stream().map(Cell::text).toList());
        }
    }

    private Cell cell() {
        String text = value.toString();
        if (formula) {
            return new Cell(text, "is a formula: paste its value instead");
        }
        if (type == null || type.equals("n")) {
            return text.isEmpty() ? Cell.EMPTY : number(text);
        }
        return switch (type) {
            case "s" -> Cell.of(texts.get(Integer.parseInt(text)));
            case "b" -> Cell.of(text.equals("1") ? "true" : "false");
            case "e" -> new Cell(text, "is an error of Excel");
            default -> Cell.of(text);
        };
    }

    private Cell number(String text) {
        double number = Double.parseDouble(text);
        return dates.isDate(style)
                ? dates.date(number, text)
                : Cell.of(new BigDecimal(Double.toString(number))
                        .stripTrailingZeros()
                        .toPlainString());
    }
}
