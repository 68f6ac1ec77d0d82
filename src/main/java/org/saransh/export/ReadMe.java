package org.saransh.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.saransh.reference.Label;

/** The sheet that says what the workbook is, and what its columns mean. */
final class ReadMe {

    static final Label SHEET = new Label("Read me", "परिचय");

    private static final List<Label> HEADINGS = List.of(
            new Label("Column", "स्तंभ"),
            new Label("Name", "नाम"),
            new Label("Kind", "प्रकार"),
            new Label("Unit", "इकाई"),
            new Label("Meaning", "अर्थ"));
    private static final Label SORT_MEANING = new Label(
            "The first day that the date beside it can mean, to sort by",
            "पास की तिथि का सबसे पहला संभव दिन, क्रम के लिए");

    private static final int LETTER = 256;
    private static final int[] WIDTHS = {30, 60, 24, 24, 60};
    private static final float LINE_POINTS = 15;

    /** Excel's own limit is 409.5. */
    private static final float TALLEST = 405;

    private static final int LONGEST = 32_000;
    private static final int LONGEST_WORDS = 1_000;

    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private final String language;

    private ReadMe(XSSFSheet sheet, SheetStyles styles, String language) {
        this.sheet = sheet;
        this.styles = styles;
        this.language = language;
    }

    static void add(XSSFWorkbook workbook, SheetStyles styles, About about, List<SheetColumn> columns) {
        XSSFSheet sheet = workbook.createSheet(SHEET.in(about.language()));
        new ReadMe(sheet, styles, about.language()).fill(about, columns);
        for (int place = 0; place < WIDTHS.length; place++) {
            sheet.setColumnWidth(place, WIDTHS[place] * LETTER);
        }
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void fill(About about, List<SheetColumn> columns) {
        line(List.of(about.title()), styles.title());
        for (About.Fact fact : about.facts()) {
            line(List.of(fact.label(), fact.value()), styles.wrapped());
            XSSFCell label = sheet.getRow(sheet.getLastRowNum()).getCell(0);
            if (label != null) {
                label.setCellStyle(style(styles.strong()));
            }
        }
        line(List.of(), 0);
        line(HEADINGS.stream().map(heading -> heading.in(language)).toList(), styles.heading());
        for (SheetColumn column : columns) {
            line(entry(column), styles.wrapped());
        }
    }

    private List<String> entry(SheetColumn column) {
        TableColumn source = column.source();
        List<String> meaning = new ArrayList<>();
        meaning.add(column.sort() ? SORT_MEANING.in(language) : source.meaning());
        if (!column.sort() && !source.words().isEmpty()) {
            meaning.add(source.words().values().stream().sorted().collect(Collectors.joining("; ")));
        }
        String told = meaning.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(": "));
        return List.of(
                column.heading(),
                source.name(),
                column.kind().label().in(language),
                source.unit(),
                told.length() > LONGEST_WORDS ? told.substring(0, TextCells.end(told, LONGEST_WORDS)) + "…" : told);
    }

    private void line(List<String> texts, int style) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        int lines = 1;
        for (int place = 0; place < texts.size(); place++) {
            String text = texts.get(place);
            if (text.isEmpty()) {
                continue;
            }
            XSSFCell cell = row.createCell(place);
            cell.setCellValue(XmlText.safe(
                    text.length() > LONGEST ? text.substring(0, TextCells.end(text, LONGEST)) + "…" : text));
            cell.setCellStyle(style(style));
            lines = Math.max(lines, 1 + cell.getStringCellValue().length() / WIDTHS[place]);
        }
        if (lines > 1) {
            row.setHeightInPoints(Math.min(TALLEST, lines * LINE_POINTS));
        }
    }

    private XSSFCellStyle style(int number) {
        return sheet.getWorkbook().getCellStyleAt(number);
    }
}
