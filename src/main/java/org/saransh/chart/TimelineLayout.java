package org.saransh.chart;

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
    /** Of the width, for the text of an event. */
    private static final double WIDEST = 0.56;

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
        for (double size = Face.LABEL.size(); size >= 6; size -= 1) {
            fitting = new Face(size, false);
            rows.clear();
            for (Timeline.Lane lane : chart.lanes()) {
                fill(lane, fitting);
            }
            if (height(fitting) <= plot.getHeight()) {
                break;
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

    private void fill(Timeline.Lane lane, Face label) {
        if (!lane.name().isEmpty()) {
            rows.add(new Row(lane, true, List.of()));
        }
        int firstRow = rows.size();
        for (Timeline.Event event : lane.events()) {
            Placed placed = placed(event, label);
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

    private Placed placed(Timeline.Event event, Face label) {
        double left = axis.x(event.date().earliest()) - RADIUS;
        double right = markEnd(event.date());
        double date = date(label).width(event.date().text()) + GAP;
        double most =
                Math.min(plot.getWidth() * WIDEST, Math.max(plot.getMaxX() - right, left - plot.getX()) - GAP) - date;
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
        double pitch = Math.min(
                pitch(face) + 4,
                (plot.getHeight() - axisHeight() - chart.lanes().size() * LANE_GAP) / rows.size());
        double bottom = plot.getY() + rows.size() * pitch + chart.lanes().size() * LANE_GAP;
        grid(drawing, bottom);
        double y = plot.getY();
        Timeline.Lane lane = null;
        for (Row row : rows) {
            if (lane != row.lane()) {
                if (lane != null) {
                    drawing.rule(
                            plot.getX(),
                            y + LANE_GAP / 2,
                            plot.getMaxX(),
                            y + LANE_GAP / 2,
                            Palette.GRID,
                            0.5,
                            "chart-lane");
                    y += LANE_GAP;
                }
                lane = row.lane();
            }
            double baseline = y + (pitch - face.line()) / 2 + face.ascent();
            if (row.heading()) {
                String name = TextLines.shortened(row.lane().name(), date(face), plot.getWidth());
                drawing.place(name, date(face), Anchor.START, plot.getX(), baseline, Palette.DEEP, "chart-lane-name");
            }
            for (Placed placed : row.events()) {
                mark(drawing, placed, y + pitch / 2);
                text(drawing, placed, baseline);
            }
            y += pitch;
        }
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
        if (date.isDay()) {
            drawing.fill(
                    new Ellipse2D.Double(x - RADIUS, middle - RADIUS, 2 * RADIUS, 2 * RADIUS),
                    Palette.DEEP,
                    "chart-event");
        } else {
            drawing.fill(
                    new RoundRectangle2D.Double(x, middle - BAR / 2, markEnd(date) - x, BAR, BAR, BAR),
                    Palette.SHADES.get(3),
                    "chart-event");
        }
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
