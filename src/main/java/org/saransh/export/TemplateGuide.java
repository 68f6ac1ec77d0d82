package org.saransh.export;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.saransh.reference.Label;
import org.saransh.reference.Word;
import org.saransh.register.Column;
import org.saransh.register.ColumnType;
import org.saransh.register.Register;
import org.saransh.register.YesNo;

/** The sheet of an empty table that says how to fill it, in one language. */
final class TemplateGuide {

    private static final Label TITLE = new Label("How to fill", "कैसे भरें");
    private static final List<Label> HEADINGS = List.of(
            new Label("Column", "स्तंभ"),
            new Label("Name", "नाम"),
            new Label("What it takes", "क्या भरा जाए"),
            new Label("Unit", "इकाई"),
            new Label("Needed", "आवश्यकता"));
    private static final Label NEEDED = new Label("in every row", "हर पंक्ति में");
    private static final Label ONE_OF = new Label("one of", "इनमें से एक");
    private static final Label SEVERAL =
            new Label("names with semicolons between them", "अर्धविराम (;) से अलग किए गए नाम");
    private static final String REGISTER = "{register}";

    private static final List<Label> ADVICE = List.of(
            new Label(
                    "One row per line of the sheet {register}. The key never changes; a new key makes a new row.",
                    "पत्रक {register} की हर पंक्ति में एक प्रविष्टि भरें। कुंजी कभी नहीं बदलती; नई कुंजी से नई प्रविष्टि बनती है।"),
            new Label(
                    "Leave a cell empty when no source says: empty is not zero.",
                    "जब कोई स्रोत न बताए तो खाना खाली छोड़ें: खाली का अर्थ शून्य नहीं है।"),
            new Label(
                    "A date may be a day (24.06.2024), only a month (06.2024) or only a year (2024).",
                    "तिथि पूरा दिन (24.06.2024), केवल माह (06.2024) या केवल वर्ष (2024) हो सकती है।"),
            new Label(
                    "Write numbers in digits. Do not write lakh or crore, and do not use formulas.",
                    "संख्याएँ अंकों में लिखें। लाख या करोड़ न लिखें और सूत्रों का प्रयोग न करें।"),
            new Label(
                    "Every row needs its source: the title of the page, who published it, and what kind of page it is.",
                    "हर पंक्ति में उसका स्रोत आवश्यक है: पृष्ठ का शीर्षक, उसका प्रकाशक और पृष्ठ का प्रकार।"),
            new Label(
                    "First send the table with mode=check: nothing is written, and every row gets its verdict.",
                    "पहले तालिका mode=check के साथ भेजें: कुछ भी लिखा नहीं जाता और हर पंक्ति पर निर्णय मिलता है।"));

    private final Sheet sheet;
    private final CellStyles styles;
    private final String language;

    TemplateGuide(Workbook workbook, CellStyles styles, String language) {
        this.sheet = workbook.createSheet(TITLE.in(language));
        this.styles = styles;
        this.language = language;
    }

    void fill(Register<?, ?> register) {
        line(true, HEADINGS.stream().map(this::say).toList());
        for (Column<?> column : register.columns().list()) {
            line(
                    false,
                    List.of(
                            say(column.label()),
                            column.name(),
                            takes(column),
                            column.unit() == null ? "" : say(column.unit()),
                            column.required() ? say(NEEDED) : ""));
        }
        line(false, List.of(""));
        for (Label advice : ADVICE) {
            line(false, List.of(say(advice).replace(REGISTER, register.name())));
        }
        for (int place = 0; place < HEADINGS.size() - 2; place++) {
            sheet.setColumnWidth(place, CellStyles.width(ColumnType.TEXT));
        }
    }

    private String takes(Column<?> column) {
        return switch (column.type()) {
            case TEXT ->
                column.refersTo() == null
                        ? say(new Label("text", "पाठ"))
                        : say(new Label("a key of {register}", "{register} की कोई कुंजी"))
                                .replace(REGISTER, column.refersTo());
            case NAMES -> say(SEVERAL) + (column.vocabulary().isEmpty() ? "" : ": " + words(column.vocabulary()));
            case CODE -> oneOf(column.vocabulary());
            case NUMBER -> say(new Label("a number", "संख्या"));
            case COUNT -> say(new Label("a whole number", "पूर्ण संख्या"));
            case PERCENT_OFFER ->
                say(new Label("a percentage, which may pass 100", "प्रतिशत, जो 100 से अधिक हो सकता है"));
            case DATE -> say(new Label("a date", "तिथि"));
            case YES_NO -> oneOf(List.of(YesNo.values()));
            case RECORDS ->
                say(new Label(
                        "a list of records as JSON; leave it as it was exported",
                        "JSON में अभिलेखों की सूची; जैसी निर्यात हुई वैसी ही रहने दें"));
        };
    }

    private String oneOf(List<? extends Word> words) {
        return say(ONE_OF) + ": " + words(words);
    }

    private String words(List<? extends Word> words) {
        return words.stream().map(word -> say(word.label())).collect(Collectors.joining("; "));
    }

    private String say(Label label) {
        return label.in(language);
    }

    private void line(boolean heading, List<String> texts) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int place = 0; place < texts.size(); place++) {
            Cell cell = row.createCell(place);
            cell.setCellValue(texts.get(place));
            cell.setCellStyle(heading ? styles.heading() : styles.text());
        }
    }
}
