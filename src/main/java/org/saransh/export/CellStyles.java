package org.saransh.export;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.saransh.register.ColumnType;

/** The few looks that cells have, made once per workbook. */
final class CellStyles {

    private static final byte[] NAVY = {0x12, 0x3B, 0x5D};
    private static final int LETTER = 256;
    private static final int WIDE = 40;
    private static final int NARROW = 16;

    private final CellStyle heading;
    private final CellStyle text;
    private final CellStyle day;
    private final CellStyle number;

    CellStyles(Workbook workbook) {
        heading = heading(workbook);
        text = style(workbook, "@");
        text.setWrapText(true);
        day = style(workbook, "dd.mm.yyyy");
        number = style(workbook, "General");
    }

    private static CellStyle heading(Workbook workbook) {
        XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        font.setColor(org.apache.poi.ss.usermodel.IndexedColors.WHITE.getIndex());
        style.setFont(font);
        style.setFillForegroundColor(new XSSFColor(NAVY, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static CellStyle style(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle text() {
        return text;
    }

    CellStyle day() {
        return day;
    }

    CellStyle number() {
        return number;
    }

    /** In the unit of Excel, a 256th of a letter. */
    static int width(ColumnType type) {
        return (type == ColumnType.TEXT || type == ColumnType.NAMES || type == ColumnType.RECORDS ? WIDE : NARROW)
                * LETTER;
    }
}
