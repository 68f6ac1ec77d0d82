/**
 * Charts: columns, bars, lines, donut, timeline and a map of India in tiles. Each is drawn once and comes out as vector in the PDF
 * and as SVG on a page, with its alternative text and its table.
 *
 * <p>A leaf: it knows {@code reference} only. A chart is a record of data and words; the caller brings words, names and figures
 * already in the reader's language ({@link org.saransh.chart.Caption}, {@link org.saransh.chart.ChartLanguage}), and the chart
 * brings sentences together from the caller's patterns ({@link org.saransh.chart.Sentence} lists them).
 *
 * <p>Doors: the records that are a {@link org.saransh.chart.Chart}.
 *
 * <pre>{@code
 * ChartLanguage language = new ChartLanguage(wording::text, wording::number);
 * Chart chart = new BarChart(
 *         new Caption(title, unit, subject, note, noData), List.of(Amount.of("Chhattisgarh", 14), ...), language);
 * parameters.put("BLOCKS_CHART", chart.image());   // for a template
 * String svg = chart.svg("blocks", 420);           // for a page: put in unescaped
 * ChartTable table = chart.table();                // to stand beside it
 * }</pre>
 *
 * <p>A template names the image as a parameter and draws it with an image element; the chart fills the element, its height may
 * be taken from {@link org.saransh.chart.Chart#idealHeight}. The tooltip becomes the alternative text; without it no PDF is made.
 *
 * <pre>{@code
 * <parameter name="BLOCKS_CHART" class="org.saransh.chart.ChartImage"/>
 * <element kind="image" x="0" y="0" width="515" height="180">
 *     <expression><![CDATA[$P{BLOCKS_CHART}]]></expression>
 *     <hyperlinkTooltipExpression><![CDATA[$P{BLOCKS_CHART}.altText()]]></hyperlinkTooltipExpression>
 * </element>
 * }</pre>
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A layout places marks (text, area, line) in a {@link org.saransh.chart.Drawing}; painting and SVG read the same marks.
 *       Sizes are points. The same chart in the same rectangle gives the same marks and the same bytes.
 *   <li>Text is placed only where it is free: nothing overlaps and nothing leaves the rectangle, whatever the data. What has no
 *       room is shortened or left out; alternative text and table have it in full.
 *   <li>Columns and bars begin at zero, always. Lines need not.
 *   <li>Series differ by colour, lightness, line, point and stripes, and are at most six; see
 *       {@link org.saransh.chart.SeriesStyle}.
 *   <li>Nothing is added up or averaged for the reader: percentages offered in auctions must not be.
 *   <li>In the map each State is one tile. No boundary is drawn, and area does not speak louder than figures.
 *   <li>SVG has presentation attributes only, because pages forbid inline style; classes ({@code chart-bar},
 *       {@code chart-series-1}, ...) let a style sheet restyle it.
 *   <li>The font is that of the reports. A page that loads it shows what was measured.
 * </ul>
 */
package org.saransh.chart;
