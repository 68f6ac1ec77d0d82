package org.saransh.brief;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFTableStyleInfo;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes of an exported workbook one that people like to work with: every sheet a native table, a chart where figures want one,
 * set up for printing, and a first sheet that says what the workbook is.
 *
 * <p>The accessible profile leaves out frozen panes and filter buttons, which get in the way of screen readers and magnifiers.
 */
final class WorkbookFinish {

    private static final String TABLE_STYLE = "TableStyleMedium2";
    private static final String FOOTER_PAGES = "&P / &N";

    private final Brief brief;
    private final Digest digest;
    private final Wording wording;
    private final Language language;
    private final boolean accessible;

    WorkbookFinish(Brief brief, Digest digest, Wording wording, Language language, boolean accessible) {
        this.language = language;
        this.brief = brief;
        this.digest = digest;
        this.wording = wording;
        this.accessible = accessible;
    }

    byte[] finished(byte[] exported) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(exported))) {
            int place = 0;
            for (String section : brief.sheets()) {
                finish(workbook.getSheetAt(place), section);
                place++;
            }
            new ReadMeSheet(brief, digest, wording, language).add(workbook);
            describe(workbook);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            workbook.write(written);
            return SettledPackage.of(written.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException("A workbook in memory cannot be read or written", impossible);
        }
    }

    private void finish(XSSFSheet sheet, String section) {
        int last = sheet.getLastRowNum();
        if (last > 0) {
            table(sheet, "Table_" + section, 0, last, sheet.getRow(0).getLastCellNum() - 1);
            drawing(sheet, section, last);
        } else {
            sheet.createRow(1).createCell(0).setCellValue(wording.text(section + ".none"));
        }
        if (!accessible) {
            sheet.createFreezePane(0, 1);
        }
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getHeader().setCenter(wording.word(digest.marking()));
        sheet.getFooter().setLeft(wording.title(digest).replace("&", "&&"));
        sheet.getFooter().setRight(FOOTER_PAGES);
    }

    /** Of columns of the table, or of figures that are written under it. */
    private void drawing(XSSFSheet sheet, String section, int last) {
        SectionKind kind = SectionKinds.named(section);
        SheetChart chart = new SheetChart(sheet, language);
        if (kind.chart().isPresent()) {
            chart.add(columns(sheet, kind.chart().get(), section, last), last + 2);
            return;
        }
        SectionDrawings.of(section, kind.lines(digest, language), wording)
                .flatMap(DrawnFigures::of)
                .ifPresent(figures -> {
                    int top = last + 2;
                    int bottom = top + figures.labels().size();
                    ChartedCells charted = new SheetFigures(sheet).write(figures, top);
                    table(sheet, "Table_" + section + "_drawn", top, bottom, 1);
                    chart.add(charted, bottom + 2);
                });
    }

    private ChartedCells columns(XSSFSheet sheet, SectionChart chart, String section, int last) {
        return new ChartedCells(
                wording.text("section." + section),
                ChartedCells.Shape.COLUMNS,
                column(sheet, chart.category(), last),
                chart.series().stream().map(name -> column(sheet, name, last)).toList());
    }

    private ChartedCells.Strip column(XSSFSheet sheet, String name, int last) {
        String heading = wording.text("column." + name);
        XSSFRow headings = sheet.getRow(0);
        for (int place = 0; place < headings.getLastCellNum(); place++) {
            if (headings.getCell(place).getStringCellValue().equals(heading)) {
                return new ChartedCells.Strip(heading, new CellRangeAddress(1, last, place, place));
            }
        }
        throw new RenderingException(
                "The sheet " + sheet.getSheetName() + " has no column " + heading + " for its chart", null);
    }

    private void table(XSSFSheet sheet, String name, int top, int bottom, int right) {
        AreaReference area = new AreaReference(
                new CellReference(top, 0), new CellReference(bottom, right), SpreadsheetVersion.EXCEL2007);
        XSSFTable table = sheet.createTable(area);
        table.setName(name);
        table.setDisplayName(name);
        if (!accessible) {
            table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        }
        table.getCTTable().addNewTableStyleInfo().setName(TABLE_STYLE);
        XSSFTableStyleInfo style = (XSSFTableStyleInfo) table.getStyle();
        style.setShowRowStripes(true);
    }

    private void describe(XSSFWorkbook workbook) {
        var properties = workbook.getProperties().getCoreProperties();
        Optional<Date> asAt =
                Optional.of(Date.from(Instant.ofEpochSecond(digest.asAt().getEpochSecond())));
        properties.setTitle(wording.title(digest));
        properties.setSubjectProperty(wording.text("brief.series"));
        properties.setCreator("Saransh");
        properties.setCreated(asAt);
        properties.setModified(asAt);
        properties.setKeywords(digest.fingerprint());
        workbook.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication("Saransh");
    }
}
