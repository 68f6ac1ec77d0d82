package org.saransh.export;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The numbers of the looks that cells have in an exported workbook; 0 is the plain one.
 *
 * @param early days before Excel's calendar, as numbers to sort by that show in words what they are
 * @param quoted text that would be a formula if somebody typed it
 * @param title of the sheet "Read me"
 * @param strong its labels
 * @param wrapped its texts
 */
record SheetStyles(
        int heading, int count, int percent, int day, int early, int quoted, int title, int strong, int wrapped) {

    /** Alpha, red, green, blue. */
    private static final byte[] NAVY = {(byte) 0xFF, 0x12, 0x3B, 0x5D};

    private static final short TITLE_POINTS = 16;

    /** Makes them in a new workbook, always in the same order. */
    static SheetStyles in(XSSFWorkbook workbook) {
        XSSFCellStyle quoted = workbook.createCellStyle();
        quoted.setQuotePrefixed(true);
        Font large = bold(workbook);
        large.setFontHeightInPoints(TITLE_POINTS);
        XSSFCellStyle title = workbook.createCellStyle();
        title.setFont(large);
        XSSFCellStyle strong = workbook.createCellStyle();
        strong.setFont(bold(workbook));
        strong.setVerticalAlignment(VerticalAlignment.TOP);
        XSSFCellStyle wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        wrapped.setQuotePrefixed(true);
        return new SheetStyles(
                heading(workbook).getIndex(),
                format(workbook, "0"),
                format(workbook, "0.00##%"),
                format(workbook, "dd.mm.yyyy"),
                format(workbook, "\"< 01.03.1900\";\"< 01.03.1900\""),
                quoted.getIndex(),
                title.getIndex(),
                strong.getIndex(),
                wrapped.getIndex());
    }

    private static CellStyle heading(XSSFWorkbook workbook) {
        XSSFCellStyle style = workbook.createCellStyle();
        Font font = bold(workbook);
        font.setColor(IndexedColors.WHITE.getIndex());
        style.setFont(font);
        style.setFillForegroundColor(new XSSFColor(NAVY, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static Font bold(XSSFWorkbook workbook) {
        Font font = workbook.createFont();
        font.setBold(true);
        return font;
    }

    private static int format(XSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style.getIndex();
    }
}
