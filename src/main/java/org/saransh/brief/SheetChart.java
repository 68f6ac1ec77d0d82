package org.saransh.brief;

import java.util.List;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;

/** Draws a native chart of cells. */
final class SheetChart {

    private static final List<String> COLOURS = List.of("123B5D", "C8791A", "7A8B99");
    private static final int ROWS = 18;
    private static final int COLUMNS = 7;
    private static final byte LEFT = 0;

    private final XSSFSheet sheet;
    private final Language language;

    SheetChart(XSSFSheet sheet, Language language) {
        this.sheet = sheet;
        this.language = language;
    }

    /** @param top the row in which it begins */
    void add(ChartedCells charted, int top) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, LEFT, top, COLUMNS, top + ROWS);
        XSSFChart drawn = drawing.createChart(anchor);
        drawn.setTitleText(charted.title());
        drawn.setTitleOverlay(false);
        boolean bars = charted.shape() == ChartedCells.Shape.BARS;
        boolean line = charted.shape() == ChartedCells.Shape.LINE;
        XDDFCategoryAxis categories = drawn.createCategoryAxis(bars ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        categories.setTitle(charted.categories().name());
        XDDFValueAxis values = drawn.createValueAxis(bars ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        values.setCrosses(bars ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
        if (bars) {
            categories.setOrientation(AxisOrientation.MAX_MIN);
        }
        if (!line) {
            values.setMinimum(0);
        }
        XDDFChartData data = drawn.createData(line ? ChartTypes.LINE : ChartTypes.BAR, categories, values);
        if (data instanceof XDDFBarChartData columns) {
            columns.setBarDirection(bars ? BarDirection.BAR : BarDirection.COL);
        }
        data.setVaryColors(false);
        plot(charted, data);
        if (charted.series().size() > 1) {
            drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        } else {
            values.setTitle(charted.series().get(0).name());
        }
        drawn.plot(data);
        markLanguage(drawn.getCTChart().getTitle());
        markLanguage(drawn.getCTChart().getPlotArea().getCatAxArray(0).getTitle());
        if (charted.series().size() == 1) {
            markLanguage(drawn.getCTChart().getPlotArea().getValAxArray(0).getTitle());
        }
    }

    private void plot(ChartedCells charted, XDDFChartData data) {
        XDDFDataSource<String> names = XDDFDataSourcesFactory.fromStringCellRange(
                sheet, charted.categories().cells());
        int place = 0;
        for (ChartedCells.Strip series : charted.series()) {
            XDDFNumericalDataSource<Double> figures =
                    XDDFDataSourcesFactory.fromNumericCellRange(sheet, series.cells());
            XDDFChartData.Series added = data.addSeries(names, figures);
            added.setTitle(series.name(), null);
            var colour = new XDDFSolidFillProperties(XDDFColor.from(rgb(COLOURS.get(place % COLOURS.size()))));
            if (added instanceof XDDFLineChartData.Series line) {
                line.setLineProperties(new XDDFLineProperties(colour));
                line.setSmooth(false);
                line.setMarkerStyle(MarkerStyle.CIRCLE);
            } else {
                added.setFillProperties(colour);
            }
            place++;
        }
    }

    /** In place of the language of the machine. */
    private void markLanguage(CTTitle title) {
        for (CTTextParagraph paragraph : title.getTx().getRich().getPArray()) {
            for (CTRegularTextRun run : paragraph.getRArray()) {
                run.getRPr().setLang(language.tag());
            }
        }
    }

    private static byte[] rgb(String hex) {
        return java.util.HexFormat.of().parseHex(hex);
    }
}
