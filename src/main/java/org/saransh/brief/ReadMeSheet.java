package org.saransh.brief;

import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The first sheet: what the workbook is, what it rests on, and what each sheet holds. */
final class ReadMeSheet {

    private static final int LETTER = 256;
    private static final int NAMES = 30;
    private static final int TEXTS = 110;
    private static final short TEXT_POINTS = 10;
    private static final short TITLE_POINTS = 16;
    private static final float LINE = 1.5f;

    private final Brief brief;
    private final Digest digest;
    private final Wording wording;
    private final Language language;

    private XSSFSheet sheet;
    private CellStyle plain;
    private CellStyle strong;
    private CellStyle title;
    private CellStyle leading;

    ReadMeSheet(Brief brief, Digest digest, Wording wording, Language language) {
        this.language = language;
        this.brief = brief;
        this.digest = digest;
        this.wording = wording;
    }

    void add(XSSFWorkbook workbook) {
        sheet = workbook.createSheet(wording.text("sheet.readMe"));
        workbook.setSheetOrder(sheet.getSheetName(), 0);
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
        plain = style(font(workbook, false, TEXT_POINTS));
        plain.setWrapText(true);
        strong = style(font(workbook, true, TEXT_POINTS));
        title = style(font(workbook, true, TITLE_POINTS));
        Font underlined = font(workbook, false, TEXT_POINTS);
        underlined.setUnderline(Font.U_SINGLE);
        leading = style(underlined);
        sheet.setColumnWidth(0, NAMES * LETTER);
        sheet.setColumnWidth(1, TEXTS * LETTER);
        XSSFRow first = next();
        put(first, 0, wording.text("brief.title"), title);
        first.setHeightInPoints(TITLE_POINTS * LINE);
        told("readMe.subject", wording.subtitle(digest));
        told("readMe.asAt", wording.minute(digest.asAt()));
        told("readMe.since", Heading.since(digest, wording));
        told("readMe.about", digest.parameters().isEmpty() ? wording.text("readMe.everything") : wording.about(digest));
        told("readMe.marking", wording.word(digest.marking()));
        told("readMe.document", digest.fingerprint());
        told("readMe.sources", wording.text("sources.note"));
        told("readMe.units", wording.text("readMe.unitsNote"));
        told("readMe.unconfirmed", wording.text("readMe.unconfirmedNote", Map.of("count", unconfirmed())));
        next();
        put(next(), 0, wording.text("readMe.sheets"), strong);
        brief.sheets().forEach(this::sheet);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getHeader().setCenter(wording.word(digest.marking()));
    }

    private static XSSFFont font(XSSFWorkbook workbook, boolean bold, short points) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Noto Sans");
        font.setBold(bold);
        font.setFontHeightInPoints(points);
        return font;
    }

    private CellStyle style(Font font) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private int unconfirmed() {
        return (int) digest.sections().stream()
                .flatMap(section -> section.lines().stream())
                .filter(line -> line.standing() != null && !line.standing().confirmed())
                .count();
    }

    private void told(String key, String value) {
        XSSFRow row = next();
        put(row, 0, wording.text(key), strong);
        put(row, 1, value, plain);
        int lines = 1 + value.length() / TEXTS;
        row.setHeightInPoints(lines * TEXT_POINTS * LINE);
    }

    private void sheet(String section) {
        String name = wording.text("sheet." + section);
        XSSFRow row = next();
        XSSFCell cell = put(row, 0, name, leading);
        CreationHelper helper = sheet.getWorkbook().getCreationHelper();
        Hyperlink link = helper.createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + name.replace("'", "''") + "'!A1");
        cell.setHyperlink(link);
        put(
                row,
                1,
                wording.text(
                        "readMe.sheet",
                        Map.of(
                                "heading", wording.text("section." + section),
                                "count",
                                        SectionKinds.named(section)
                                                .lines(digest, language)
                                                .size())),
                plain);
    }

    private XSSFRow next() {
        return sheet.createRow(sheet.getPhysicalNumberOfRows());
    }

    private static XSSFCell put(XSSFRow row, int place, String text, CellStyle style) {
        XSSFCell cell = row.createCell(place);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        return cell;
    }
}
