package org.saransh.intake;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XML of a sheet into rows of cells. Formulas and errors become faults: a value kept from before is not trusted. */
final class SheetReader extends DefaultHandler {

    private static final int LONGEST_CELL = 32_767;

    private final StylesTable styles;
    private final SharedStrings texts;
    private final boolean from1904;
    private final TableSink sink;
    private final StringBuilder value = new StringBuilder();
    private List<Cell> cells = new ArrayList<>();
    private boolean headed;
    private boolean reading;
    private boolean formula;
    private long row;
    private int column;
    private String type;
    private int style;

    SheetReader(StylesTable styles, SharedStrings texts, boolean from1904, TableSink sink) {
        this.styles = styles;
        this.texts = texts;
        this.from1904 = from1904;
        this.sink = sink;
    }

    void demandHeading() {
        if (!headed) {
            throw new UnreadableTable("The first sheet is empty: its first row has to name the columns");
        }
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> {
                row = attributes.getValue("r") == null ? row + 1 : Long.parseLong(attributes.getValue("r"));
                cells = new ArrayList<>();
                column = -1;
            }
            case "c" -> begin(attributes);
            case "v", "t" -> reading = true;
            case "f" -> formula = true;
            default -> {}
        }
    }

    private void begin(Attributes attributes) throws SAXException {
        String place = attributes.getValue("r");
        column = place == null ? column + 1 : new CellReference(place).getCol();
        if (column < 0 || column >= Limits.COLUMNS) {
            throw new SAXException(new UnreadableTable("Row " + row + " has a value beyond column " + Limits.COLUMNS));
        }
        type = attributes.getValue("t");
        style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
        formula = false;
        value.setLength(0);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (reading) {
            value.append(text, start, length);
            if (value.length() > LONGEST_CELL) {
                throw new SAXException(new UnreadableTable("A cell of row " + row + " is longer than Excel allows"));
            }
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) throws SAXException {
        switch (name) {
            case "v", "t" -> reading = false;
            case "c" -> put(cell());
            case "row" -> end();
            default -> {}
        }
    }

    private void put(Cell cell) throws SAXException {
        if (column < cells.size()) {
            throw new SAXException(new UnreadableTable("Row " + row + " holds a cell twice, or out of order"));
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
            case "s" -> Cell.of(texts.getItemAt(Integer.parseInt(text)).getString());
            case "b" -> Cell.of(text.equals("1") ? "true" : "false");
            case "e" -> new Cell(text, "is an error of Excel");
            default -> Cell.of(text);
        };
    }

    private Cell number(String text) {
        double number = Double.parseDouble(text);
        XSSFCellStyle look = styles.getNumCellStyles() > style ? styles.getStyleAt(style) : null;
        boolean date = look != null && DateUtil.isADateFormat(look.getDataFormat(), look.getDataFormatString());
        return date
                ? date(number, text)
                : Cell.of(new BigDecimal(Double.toString(number))
                        .stripTrailingZeros()
                        .toPlainString());
    }

    private Cell date(double number, String text) {
        if (!DateUtil.isValidExcelDate(number)) {
            return new Cell(text, "is no date that Excel can show");
        }
        LocalDateTime time = DateUtil.getLocalDateTime(number, from1904);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? Cell.of(time.toLocalDate().toString())
                : new Cell(time.toString(), "has a time of day: a date is wanted");
    }
}
