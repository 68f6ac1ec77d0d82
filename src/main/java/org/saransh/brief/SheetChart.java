package org.saransh.brief;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;

/** A native chart of columns under the table of a sheet. */
final class SheetChart {

    private static final List<String> COLOURS = List.of("123B5D", "C8791A", "7A8B99");
    private static final int ROWS = 18;
    private static final int COLUMNS = 7;
    private static final byte LEFT = 0;

    private final XSSFSheet sheet;
    private final Wording wording;
    private final Language language;

    SheetChart(XSSFSheet sheet, Wording wording, Language language) {
        this.sheet = sheet;
        this.wording = wording;
        this.language = language;
    }

    /** @param last the last row of the table */
    void add(SectionChart chart, String section, int last) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, LEFT, last + 2, COLUMNS, last + 2 + ROWS);
        XSSFChart drawn = drawing.createChart(anchor);
        drawn.setTitleText(wording.text("section." + section));
        drawn.setTitleOverlay(false);
        drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis categories = drawn.createCategoryAxis(AxisPosition.BOTTOM);
        categories.setTitle(wording.text("column." + chart.category()));
        XDDFValueAxis values = drawn.createValueAxis(AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setMinimum(0);
        XDDFBarChartData bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, categories, values);
        bars.setBarDirection(BarDirection.COL);
        bars.setVaryColors(false);
        XDDFDataSource<String> names =
                XDDFDataSourcesFactory.fromStringCellRange(sheet, column(chart.category(), last));
        int colour = 0;
        for (String series : chart.series()) {
            XDDFNumericalDataSource<Double> figures =
                    XDDFDataSourcesFactory.fromNumericCellRange(sheet, column(series, last));
            XDDFChartData.Series added = bars.addSeries(names, figures);
            added.setTitle(wording.text("column." + series), null);
            added.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(rgb(COLOURS.get(colour)))));
            colour = (colour + 1) % COLOURS.size();
        }
        drawn.plot(bars);
        markLanguage(drawn.getCTChart().getTitle());
        markLanguage(drawn.getCTChart().getPlotArea().getCatAxArray(0).getTitle());
    }

    /** In place of the language of the machine. */
    private void markLanguage(CTTitle title) {
        for (CTTextParagraph paragraph : title.getTx().getRich().getPArray()) {
            for (CTRegularTextRun run : paragraph.getRArray()) {
                run.getRPr().setLang(language.tag());
            }
        }
    }

    private CellRangeAddress column(String name, int last) {
        String heading = wording.text("column." + name);
        XSSFRow headings = sheet.getRow(0);
        for (int place = 0; place < headings.getLastCellNum(); place++) {
            if (headings.getCell(place).getStringCellValue().equals(heading)) {
                return new CellRangeAddress(1, last, place, place);
            }
        }
        throw new RenderingException(
                "The sheet " + sheet.getSheetName() + " has no column " + heading + " for its chart", null);
    }

    private static byte[] rgb(String hex) {
        return java.util.HexFormat.of().parseHex(hex);
    }
}
