package org.saransh.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every chart of any data in any rectangle. */
class LayoutTest extends AnyChart {

    private static final double TOLERANCE = 0.02;
    private static final double UNSEEN = 0.05;
    /** The seed makes every build try the same. */
    private static final String SEED = "20240628";

    @Property(tries = 200, seed = SEED)
    void nothing_leaves_the_rectangle(@ForAll("charts") Chart chart, @ForAll("rectangles") Rectangle2D area) {
        Rectangle2D room = grown(area, TOLERANCE);
        Rectangle2D roomForStrokes = grown(area, 1.5);
        for (Mark mark : chart.in(area).marks()) {
            if (mark instanceof Mark.Text text) {
                assertThat(room.contains(text.box())).as(text + " in " + area).isTrue();
            } else {
                assertThat(roomForStrokes.contains(shape(mark).getBounds2D().createUnion(point(shape(mark)))))
                        .as(mark + " in " + area)
                        .isTrue();
            }
        }
    }

    @Property(tries = 200, seed = SEED)
    void no_two_texts_overlap(@ForAll("charts") Chart chart, @ForAll("rectangles") Rectangle2D area) {
        List<Mark.Text> texts = texts(chart.in(area));
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                Rectangle2D both =
                        texts.get(i).box().createIntersection(texts.get(j).box());
                assertThat(both.getWidth() > TOLERANCE && both.getHeight() > TOLERANCE)
                        .as(texts.get(i) + " and " + texts.get(j))
                        .isFalse();
            }
        }
    }

    /** Save on tiles, which are made to be written on. */
    @Property(tries = 200, seed = SEED)
    void no_text_lies_on_a_bar_a_slice_or_an_event(
            @ForAll("charts") Chart chart, @ForAll("rectangles") Rectangle2D area) {
        Drawing drawing = chart.in(area);
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Mark.Area filled
                    && filled.role().matches("chart-(bar|slice|event|swatch).*")
                    && !(chart instanceof TileMap)) {
                for (Mark.Text text : texts(drawing)) {
                    assertThat(meet(filled.shape(), core(text.box())))
                            .as(text + " on " + filled)
                            .isFalse();
                }
            }
        }
    }

    @Property(tries = 150, seed = SEED)
    void bars_are_as_long_as_their_values_say(@ForAll("bars") Chart chart, @ForAll("rectangles") Rectangle2D area) {
        List<Amount> drawn = ((BarChart) chart)
                .bars().stream()
                        .filter(bar -> bar.known() && bar.value().signum() != 0)
                        .toList();
        List<Rectangle2D> bars = areas(chart.in(area), "chart-bar");
        proportional(
                drawn.stream().map(Amount::value).toList(),
                bars.stream().map(Rectangle2D::getWidth).toList());
    }

    @Property(tries = 150, seed = SEED)
    void columns_are_as_high_as_their_values_say(
            @ForAll("columns") Chart chart, @ForAll("rectangles") Rectangle2D area) {
        ColumnChart columns = (ColumnChart) chart;
        List<BigDecimal> drawn = java.util.stream.IntStream.range(
                        0, columns.labels().size())
                .boxed()
                .flatMap(label ->
                        columns.series().stream().map(series -> series.values().get(label)))
                .filter(value -> value != null && value.signum() != 0)
                .toList();
        List<Rectangle2D> bars = areas(chart.in(area), "chart-bar");
        proportional(drawn, bars.stream().map(Rectangle2D::getHeight).toList());
    }

    /** All share one scale; what is too short to be seen beside the longest does not count. */
    private static void proportional(List<BigDecimal> values, List<Double> lengths) {
        double longest = lengths.stream().reduce(0.0, Math::max);
        double greatest =
                values.stream().map(value -> value.abs().doubleValue()).reduce(0.0, Math::max);
        List<Double> expected = values.stream()
                .map(value -> value.abs().doubleValue() / greatest * longest)
                .filter(length -> length > UNSEEN)
                .toList();
        List<Double> drawn = lengths.stream().filter(length -> length > UNSEEN).toList();
        assertThat(drawn).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(drawn.get(i)).isCloseTo(expected.get(i), within(0.01));
        }
    }

    @Property(tries = 300, seed = SEED)
    void ticks_are_round_even_and_cover_the_data(@ForAll("values") List<BigDecimal> values) {
        for (Scale scale : List.of(Scale.fromZero(values, 4), Scale.near(values, 4))) {
            List<BigDecimal> ticks = scale.ticks();
            BigDecimal step = ticks.get(1).subtract(ticks.get(0));
            assertThat(ticks).hasSizeBetween(2, 7);
            assertThat(step.stripTrailingZeros().unscaledValue().intValueExact())
                    .isIn(1, 2, 5);
            for (int i = 1; i < ticks.size(); i++) {
                assertThat(ticks.get(i).subtract(ticks.get(i - 1))).isEqualByComparingTo(step);
            }
            assertThat(values).allMatch(value -> scale.at(value) >= 0 && scale.at(value) <= 1);
        }
        assertThat(Scale.fromZero(values, 4).at(BigDecimal.ZERO)).isBetween(0.0, 1.0);
    }

    @Property(tries = 150, seed = SEED)
    void letters_and_their_signs_stay_inside_the_box_of_their_text(@ForAll("words") String words) {
        Mark.Text text = new Mark.Text(words, Face.LABEL, Anchor.START, 0, 0, Palette.INK, "chart-label");
        var glyphs = Face.LABEL
                .font()
                .layoutGlyphVector(
                        new java.awt.font.FontRenderContext(null, true, true),
                        words.toCharArray(),
                        0,
                        words.length(),
                        java.awt.Font.LAYOUT_LEFT_TO_RIGHT);
        assertThat(grown(text.box(), 0.6).contains(glyphs.getVisualBounds()))
                .as(words + " " + glyphs.getVisualBounds() + " in " + text.box())
                .isTrue();
    }

    static List<Mark.Text> texts(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .toList();
    }

    private static List<Rectangle2D> areas(Drawing drawing, String role) {
        return drawing.marks().stream()
                .filter(Mark.Area.class::isInstance)
                .map(Mark.Area.class::cast)
                .filter(area -> area.role().startsWith(role))
                .map(area -> area.shape().getBounds2D())
                .toList();
    }

    private static Shape shape(Mark mark) {
        return mark instanceof Mark.Area area ? area.shape() : ((Mark.Line) mark).path();
    }

    /** An upright or level line has an empty box, which no rectangle contains. */
    private static Rectangle2D point(Shape shape) {
        Rectangle2D box = shape.getBounds2D();
        return new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth() + 0.01, box.getHeight() + 0.01);
    }

    private static Rectangle2D grown(Rectangle2D box, double by) {
        return new Rectangle2D.Double(
                box.getX() - by, box.getY() - by, box.getWidth() + 2 * by, box.getHeight() + 2 * by);
    }

    /** Where the letters themselves are: without the room for signs above and below. */
    private static Rectangle2D core(Rectangle2D box) {
        return new Rectangle2D.Double(
                box.getX() + 0.3, box.getY() + box.getHeight() * 0.25, box.getWidth() - 0.6, box.getHeight() * 0.5);
    }

    private static boolean meet(Shape shape, Rectangle2D box) {
        Area both = new Area(shape);
        both.intersect(new Area(box));
        Rectangle2D common = both.getBounds2D();
        return common.getWidth() > 0.2 && common.getHeight() > 0.2;
    }
}
