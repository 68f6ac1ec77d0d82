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
import org.saransh.reference.Label;
import org.saransh.reference.Word;
import org.saransh.register.Column;
import org.saransh.register.ColumnType;
import org.saransh.register.Register;
import org.saransh.register.YesNo;

/** An empty table of a register to fill in: headings, lists to choose from, and a sheet that says how. */
final class TemplateWorkbook {

    private static final int ROWS = 5_000;
    private static final String WORDS = "Words";
    private static final Label CHOOSE = new Label("Choose a word of the list", "सूची में से कोई शब्द चुनें");

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyles styles = new CellStyles(workbook);
    private final Register<?, ?> register;
    private final String language;

    private TemplateWorkbook(Register<?, ?> register, String language) {
        this.register = register;
        this.language = language;
    }

    /** @param language {@code en} or {@code hi}, of all its words */
    static void write(Register<?, ?> register, String language, OutputStream body) throws IOException {
        TemplateWorkbook template = new TemplateWorkbook(register, language);
        try (XSSFWorkbook workbook = template.workbook) {
            Sheet table = workbook.createSheet(register.name());
            TemplateGuide guide = new TemplateGuide(workbook, template.styles, language);
            Sheet words = workbook.createSheet(WORDS);
            template.table(table, words);
            guide.fill(register);
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
                    case YES_NO -> helper.createExplicitListConstraint(labels(List.of(YesNo.values())));
                    default -> null;
                };
        if (constraint != null) {
            DataValidation validation =
                    helper.createValidation(constraint, new CellRangeAddressList(1, ROWS, place, place));
            validation.setShowErrorBox(true);
            validation.createErrorBox(column.label().in(language), CHOOSE.in(language));
            table.addValidationData(validation);
        }
    }

    /** Writes the words of the column to the hidden sheet and returns the name of their range. */
    private String list(Sheet words, Column<?> column) {
        int place = words.getRow(0) == null ? 0 : words.getRow(0).getLastCellNum();
        String[] vocabulary = labels(column.vocabulary());
        for (int number = 0; number < vocabulary.length; number++) {
            Row row = words.getRow(number) == null ? words.createRow(number) : words.getRow(number);
            row.createCell(place).setCellValue(vocabulary[number]);
        }
        String letter = CellReference.convertNumToColString(place);
        Name range = workbook.createName();
        range.setNameName("words_" + column.name());
        range.setRefersToFormula(WORDS + "!$" + letter + "$1:$" + letter + "$" + vocabulary.length);
        return range.getNameName();
    }

    private String[] labels(List<? extends Word> words) {
        return words.stream().map(word -> word.label().in(language)).toArray(String[]::new);
    }
}
