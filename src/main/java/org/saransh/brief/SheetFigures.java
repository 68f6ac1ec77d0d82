package org.saransh.brief;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the figures of a drawing under the table of its section, where a filter of that does not hide them. */
final class SheetFigures {

    private static final String NUMBERS = "#,##0.####";

    private final XSSFSheet sheet;
    private final CellStyle heading;
    private final CellStyle label;
    private final CellStyle number;

    /** @param sheet whose table begins in its first row and has one row at least */
    SheetFigures(XSSFSheet sheet) {
        this.sheet = sheet;
        this.heading = sheet.getRow(0).getCell(0).getCellStyle();
        this.label = sheet.getRow(1).getCell(0).getCellStyle();
        this.number = sheet.getWorkbook().createCellStyle();
        number.cloneStyleFrom(label);
        number.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(NUMBERS));
    }

    /** @param top row of the headings */
    ChartedCells write(DrawnFigures figures, int top) {
        XSSFRow headings = sheet.createRow(top);
        put(headings, 0, heading).setCellValue(figures.subject());
        put(headings, 1, heading).setCellValue(figures.measure());
        int last = top;
        for (String name : figures.labels()) {
            XSSFRow row = sheet.createRow(++last);
            put(row, 0, label).setCellValue(name);
            put(row, 1, number)
                    .setCellValue(figures.values().get(last - top - 1).doubleValue());
        }
        return new ChartedCells(
                figures.title(),
                figures.shape(),
                new ChartedCells.Strip(figures.subject(), new CellRangeAddress(top + 1, last, 0, 0)),
                List.of(new ChartedCells.Strip(figures.measure(), new CellRangeAddress(top + 1, last, 1, 1))));
    }

    private static XSSFCell put(XSSFRow row, int place, CellStyle style) {
        XSSFCell cell = row.createCell(place);
        cell.setCellStyle(style);
        return cell;
    }
}
