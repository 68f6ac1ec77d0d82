package org.saransh.export;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet of rows without its rows: headings, the native table over them, and how it is seen and printed. */
final class DataSheet {

    private static final String FOOTER_PAGES = "&P / &N";

    private DataSheet() {}

    /**
     * @param name as Excel allows
     * @param rows that will be written
     */
    static XSSFSheet add(
            XSSFWorkbook workbook,
            SheetStyles styles,
            About about,
            List<SheetColumn> columns,
            String name,
            int rows,
            Profile profile) {
        XSSFSheet sheet = workbook.createSheet(name);
        XSSFRow heading = sheet.createRow(0);
        for (SheetColumn column : columns) {
            XSSFCell cell = heading.createCell(column.at());
            cell.setCellValue(column.heading());
            cell.setCellStyle(workbook.getCellStyleAt(styles.heading()));
        }
        String range = range(columns, rows);
        sheet.addIgnoredErrors(CellRangeAddress.valueOf(range), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        if (profile == Profile.STANDARD) {
            sheet.createFreezePane(0, 1);
        }
        print(sheet, about);
        return sheet;
    }

    /** A table has at least one row beside its heading. */
    static String range(List<SheetColumn> columns, int rows) {
        return "A1:" + CellReference.convertNumToColString(columns.size() - 1) + (1 + Math.max(1, rows));
    }

    /** The place of a table's part in the package; what the part says comes from {@link TableDefinition}. */
    static String table(XSSFSheet sheet) {
        AreaReference least = new AreaReference("A1:A2", SpreadsheetVersion.EXCEL2007);
        return sheet.createTable(least).getPackagePart().getPartName().getName().substring(1);
    }

    private static void print(XSSFSheet sheet, About about) {
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getHeader().setCenter(printed(about.marking()));
        sheet.getFooter().setLeft(printed(about.title()));
        sheet.getFooter().setRight(FOOTER_PAGES);
    }

    /** Excel allows a header or footer 255 signs in all. */
    private static String printed(String text) {
        String safe = XmlText.safe(text).replace("&", "&&");
        return safe.length() <= 200 ? safe : safe.substring(0, TextCells.end(safe, 200)) + "…";
    }
}
