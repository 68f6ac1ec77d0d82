package org.saransh.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.saransh.register.Column;
import org.saransh.register.ColumnType;
import org.saransh.register.Register;

/** An empty table of a register to fill in: headings, lists to choose from, and a sheet that says how. */
final class TemplateWorkbook {

    private static final int ROWS = 5_000;
    private static final String GUIDE = "How to fill";
    private static final String WORDS = "Words";

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyles styles = new CellStyles(workbook);
    private final Register<?, ?> register;
    private final String language;

    private TemplateWorkbook(Register<?, ?> register, String language) {
        this.register = register;
        this.language = language;
    }

    /** @param language {@code en} or {@code hi}, of the headings */
    static void write(Register<?, ?> register, String language, OutputStream body) throws IOException {
        TemplateWorkbook template = new TemplateWorkbook(register, language);
        try (XSSFWorkbook workbook = template.workbook) {
            Sheet table = workbook.createSheet(register.name());
            Sheet guide = workbook.createSheet(GUIDE);
            Sheet words = workbook.createSheet(WORDS);
            template.table(table, words);
            template.guide(guide);
            workbook.setSheetHidden(workbook.getSheetIndex(words), true);
            workbook.write(body);
        }
    }

    private void table(Sheet table, Sheet words) {
        Row heading = table.createRow(0);
        List<? extends Column<?>> columns = register.columns().list();
        for (int place = 0; place < columns.size(); place++) {
            Column<?> column = columns.get(place);
            Cell cell = heading.createCell(place);
            cell.setCellValue(column.label().in(language));
            cell.setCellStyle(styles.heading());
            table.setColumnWidth(place, CellStyles.width(column.type()));
            if (column.type() != ColumnType.NUMBER
                    && column.type() != ColumnType.COUNT
                    && column.type() != ColumnType.PERCENT_OFFER) {
                table.setDefaultColumnStyle(place, styles.text());
            }
            restrict(table, words, place, column);
        }
        table.createFreezePane(1, 1);
    }

    /** Lets a cell take only what the column takes, where Excel can say so. */
    private void restrict(Sheet table, Sheet words, int place, Column<?> column) {
        DataValidationHelper helper = table.getDataValidationHelper();
        DataValidationConstraint constraint =
                switch (column.type()) {
                    case CODE -> helper.createFormulaListConstraint(list(words, column));
                    case YES_NO -> helper.createExplicitListConstraint(new String[] {"true", "false"});
                    default -> null;
                };
        if (constraint != null) {
            DataValidation validation =
                    helper.createValidation(constraint, new CellRangeAddressList(1, ROWS, place, place));
            validation.setShowErrorBox(true);
            validation.createErrorBox(column.label().in(language), "Choose a word of the list");
            table.addValidationData(validation);
        }
    }

    /** Writes the words of the column to the hidden sheet and returns the name of their range. */
    private String list(Sheet words, Column<?> column) {
        int place = words.getRow(0) == null ? 0 : words.getRow(0).getLastCellNum();
        List<String> vocabulary = column.vocabulary();
        for (int number = 0; number < vocabulary.size(); number++) {
            Row row = words.getRow(number) == null ? words.createRow(number) : words.getRow(number);
            row.createCell(place).setCellValue(vocabulary.get(number));
        }
        String letter = CellReference.convertNumToColString(place);
        Name range = workbook.createName();
        range.setNameName("words_" + column.name());
        range.setRefersToFormula(WORDS + "!$" + letter + "$1:$" + letter + "$" + vocabulary.size());
        return range.getNameName();
    }

    private void guide(Sheet guide) {
        line(guide, true, "Column", "Name", "What it takes", "Unit", "Needed");
        for (Column<?> column : register.columns().list()) {
            line(
                    guide,
                    false,
                    column.label().in(language),
                    column.name(),
                    takes(column),
                    column.unit() == null ? "" : column.unit(),
                    column.required() ? "in every row" : "");
        }
        line(guide, false, "");
        for (String advice : List.of(
                "One row per line of the sheet " + register.name()
                        + ". The key never changes; a new key makes a new row.",
                "Leave a cell empty when no source says: empty is not zero.",
                "A date may be a day (24.06.2024), only a month (06.2024) or only a year (2024).",
                "Write numbers in digits. Do not write lakh or crore, and do not use formulas.",
                "Every row needs its source: the title of the page, who published it, and what kind of page it is.",
                "First send the table with mode=check: nothing is written, and every row gets its verdict.")) {
            line(guide, false, advice);
        }
        for (int place = 0; place < 3; place++) {
            guide.setColumnWidth(place, CellStyles.width(ColumnType.TEXT));
        }
    }

    private static String takes(Column<?> column) {
        return switch (column.type()) {
            case TEXT -> column.refersTo() == null ? "text" : "a key of " + column.refersTo();
            case NAMES -> "names with semicolons between them";
            case CODE -> "one of " + String.join(", ", column.vocabulary());
            case NUMBER -> "a number";
            case COUNT -> "a whole number";
            case PERCENT_OFFER -> "a percentage, which may pass 100";
            case DATE -> "a date";
            case YES_NO -> "true or false";
            case RECORDS -> "a list of records as JSON; leave it as it was exported";
        };
    }

    private void line(Sheet guide, boolean heading, String... texts) {
        Row row = guide.createRow(guide.getPhysicalNumberOfRows());
        for (int place = 0; place < texts.length; place++) {
            Cell cell = row.createCell(place);
            cell.setCellValue(texts[place]);
            cell.setCellStyle(heading ? styles.heading() : styles.text());
        }
    }
}
