package org.saransh.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.saransh.reference.PartialDate;

/**
 * Lanes below each other. Inside a lane each event takes the first row in which its text is free, beside its mark: behind it,
 * or before it when the right edge is near.
 */
final class TimelineLayout {

    private static final Face DATE = Face.VALUE;
    private static final double RADIUS = 2.6;
    private static final double BAR = 4.4;
    private static final double GAP = 4;
    /** Between the text of an event and the next mark in the row. */
    private static final double BETWEEN = 10;

    private static final double LANE_GAP = 6;
    /** Added to the rows where there is room. */
    private static final double LOOSE = 4;
    /** Of the width, for the text of an event: the first with which the rows fit the height. */
    private static final List<Double> WIDEST = List.of(1.0, 0.56);

    private static final double TICK = 54;
    /** Of the width before the first event, and behind the last. */
    private static final double MARGIN = 0.02;

    private final Rectangle2D plot;
    private final Timeline chart;
    private final TimeAxis axis;
    private final List<Row> rows = new ArrayList<>();
    private final Face face;

    /** A line of a lane; the first of a lane with a name bears only that. */
    private record Row(Timeline.Lane lane, boolean heading, List<Placed> events) {}

    /** @param text of the label, as much as fits */
    private record Placed(Timeline.Event event, String text, double from, double to, boolean before) {}

    TimelineLayout(Rectangle2D plot, Timeline chart) {
        this.plot = plot;
        this.chart = chart;
        LocalDate first = chart.events()
                .map(event -> event.date().earliest())
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
        LocalDate last = chart.events()
                .map(event -> event.date().latest())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
        long margin = Math.max(1, Math.round((last.toEpochDay() - first.toEpochDay()) * MARGIN));
        axis = new TimeAxis(
                first.minusDays(margin), last.plusDays(1 + margin), plot.getX() + RADIUS, plot.getMaxX() - RADIUS);
        face = fitting();
    }

    /** Fills the rows in the largest face that fits. */
    private Face fitting() {
        Face fitting = Face.LABEL;
        for (double size = Face.LABEL.size(); size >= Face.SMALLEST; size--) {
            fitting = new Face(size, false);
            for (double share : WIDEST) {
                rows.clear();
                for (Timeline.Lane lane : chart.lanes()) {
                    fill(lane, fitting, share);
                }
                if (height(fitting) <= plot.getHeight()) {
                    return fitting;
                }
            }
        }
        return fitting;
    }

    private double pitch(Face of) {
        return of.line() + 2;
    }

    private double height(Face of) {
        return rows.size() * pitch(of) + chart.lanes().size() * LANE_GAP + axisHeight();
    }

    double idealHeight() {
        return height(face);
    }

    private static double axisHeight() {
        return GAP + Face.TICK.line();
    }

    private void fill(Timeline.Lane lane, Face label, double share) {
        if (!lane.name().isEmpty()) {
            rows.add(new Row(lane, true, List.of()));
        }
        int firstRow = rows.size();
        for (Timeline.Event event : lane.events()) {
            Placed placed = placed(event, label, share);
            Row row = rows.subList(firstRow, rows.size()).stream()
                    .filter(candidate -> free(candidate, placed))
                    .findFirst()
                    .orElseGet(() -> {
                        Row added = new Row(lane, false, new ArrayList<>());
                        rows.add(added);
                        return added;
                    });
            row.events().add(placed);
        }
    }

    private static boolean free(Row row, Placed placed) {
        return row.events().stream()
                .allMatch(other -> other.to() + BETWEEN <= placed.from() || placed.to() + BETWEEN <= other.from());
    }

    private Placed placed(Timeline.Event event, Face label, double share) {
        double left = axis.x(event.date().earliest()) - RADIUS;
        double right = markEnd(event.date());
        double date = date(label).width(event.date().text()) + GAP;
        double most =
                Math.min(plot.getWidth() * share, Math.max(plot.getMaxX() - right, left - plot.getX()) - GAP) - date;
        String text = TextLines.shortened(event.label(), label, most);
        double width = GAP + date + label.width(text);
        boolean before = right + width > plot.getMaxX();
        return new Placed(event, text, before ? left - width : left, before ? right : right + width, before);
    }

    private double markEnd(PartialDate date) {
        return date.isDay()
                ? axis.x(date.earliest()) + RADIUS
                : Math.max(
                        axis.x(date.earliest()) + RADIUS, axis.x(date.latest().plusDays(1)));
    }

    private static Face date(Face label) {
        return new Face(label.size(), DATE.bold());
    }

    void draw(Drawing drawing) {
        double gaps = chart.lanes().size() * LANE_GAP;
        double pitch = Math.min(pitch(face) + LOOSE, (plot.getHeight() - axisHeight() - gaps) / rows.size());
        grid(drawing, plot.getY() + rows.size() * pitch + gaps);
        List<Double> tops = tops(drawing, pitch);
        for (int i = 0; i < rows.size(); i++) {
            for (Placed placed : rows.get(i).events()) {
                mark(drawing, placed, tops.get(i) + pitch / 2);
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            double baseline = tops.get(i) + (pitch - face.line()) / 2 + face.ascent();
            if (rows.get(i).heading()) {
                String name = TextLines.shortened(rows.get(i).lane().name(), date(face), plot.getWidth());
                drawing.place(name, date(face), Anchor.START, plot.getX(), baseline, Palette.DEEP, "chart-lane-name");
            }
            for (Placed placed : rows.get(i).events()) {
                text(drawing, placed, baseline);
            }
        }
    }

    /** Of the rows; draws the lines between lanes. */
    private List<Double> tops(Drawing drawing, double pitch) {
        List<Double> tops = new ArrayList<>();
        double y = plot.getY();
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0 && rows.get(i).lane() != rows.get(i - 1).lane()) {
                double line = y + LANE_GAP / 2;
                drawing.rule(plot.getX(), line, plot.getMaxX(), line, Palette.GRID, 0.5, "chart-lane");
                y += LANE_GAP;
            }
            tops.add(y);
            y += pitch;
        }
        return tops;
    }

    private void grid(Drawing drawing, double bottom) {
        for (PartialDate tick : axis.ticks(Math.max(2, (int) (plot.getWidth() / TICK)))) {
            double x = axis.x(tick.earliest());
            drawing.rule(x, plot.getY(), x, bottom, Palette.GRID, 0.5, "chart-grid");
            double half = Face.TICK.width(tick.text()) / 2;
            double middle = Math.max(plot.getX() + half, Math.min(plot.getMaxX() - half, x));
            drawing.place(
                    tick.text(),
                    Face.TICK,
                    Anchor.MIDDLE,
                    middle,
                    bottom + GAP + Face.TICK.ascent(),
                    Palette.QUIET,
                    "chart-tick");
        }
        drawing.rule(plot.getX(), bottom, plot.getMaxX(), bottom, Palette.EDGE, 0.75, "chart-axis");
    }

    private void mark(Drawing drawing, Placed placed, double middle) {
        PartialDate date = placed.event().date();
        double x = axis.x(date.earliest());
        Shape mark = date.isDay()
                ? new Ellipse2D.Double(x - RADIUS, middle - RADIUS, 2 * RADIUS, 2 * RADIUS)
                : new RoundRectangle2D.Double(x, middle - BAR / 2, markEnd(date) - x, BAR, BAR, BAR);
        drawing.fill(mark, date.isDay() ? Palette.DEEP : Palette.SHADES.get(3), "chart-event");
        drawing.keepClear(mark.getBounds2D());
    }

    private void text(Drawing drawing, Placed placed, double baseline) {
        Face date = date(face);
        String day = placed.event().date().text();
        double x = placed.before() ? placed.from() : markEnd(placed.event().date()) + GAP;
        List<Mark.Text> texts = new ArrayList<>();
        texts.add(new Mark.Text(day, date, Anchor.START, x, baseline, Palette.INK, "chart-date"));
        if (!placed.text().isEmpty()) {
            double label = x + date.width(day) + GAP;
            texts.add(new Mark.Text(placed.text(), face, Anchor.START, label, baseline, Palette.INK, "chart-label"));
        }
        drawing.place(texts);
    }
}
