package org.saransh.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The title above a chart and the note below it. */
final class Frame {

    private static final double NARROWEST = 160;
    private static final double LOWEST = 140;
    /** Title, unit and note keep to fewer lines rather than leave less to the plot. */
    private static final double LEAST_PLOT = 70;

    private static final int MOST_LINES = 3;

    private static final double GAP = 6;

    private Frame() {}

    static Drawing drawn(Chart chart, Rectangle2D area) {
        if (area.getWidth() < NARROWEST || area.getHeight() < LOWEST) {
            throw new IllegalArgumentException(
                    "\"" + chart.caption().title() + "\" cannot be read in " + area.getWidth() + " × "
                            + area.getHeight() + " points: a chart needs " + NARROWEST + " × " + LOWEST);
        }
        Caption caption = chart.caption();
        Drawing drawing = new Drawing(area, caption.title(), chart.altText());
        int most = area.getHeight() - height(caption, area.getWidth(), MOST_LINES) < LEAST_PLOT ? 1 : MOST_LINES;
        double top = lines(drawing, caption.title(), Face.TITLE, area.getY(), Math.min(2, most), Palette.DEEP, "title");
        top = lines(drawing, caption.unit(), Face.UNIT, top, Math.min(2, most), Palette.QUIET, "unit") + GAP;
        double bottom = area.getMaxY();
        if (!caption.note().isEmpty()) {
            int count = TextLines.of(caption.note(), Face.NOTE, area.getWidth(), most)
                    .size();
            double noteTop = bottom - count * Face.NOTE.line();
            lines(drawing, caption.note(), Face.NOTE, noteTop, most, Palette.QUIET, "note");
            bottom = noteTop - GAP;
        }
        Rectangle2D plot = new Rectangle2D.Double(area.getX(), top, area.getWidth(), bottom - top);
        if (chart.isEmpty()) {
            empty(drawing, caption.noData(), plot);
        } else {
            chart.plot(drawing, plot);
        }
        return drawing;
    }

    /** @return where the next line begins */
    private static double lines(Drawing drawing, String text, Face face, double top, int most, Color ink, String role) {
        double y = top;
        for (String line : TextLines.of(text, face, drawing.area().getWidth(), most)) {
            drawing.place(line, face, Anchor.START, drawing.area().getX(), y + face.ascent(), ink, "chart-" + role);
            y += face.line();
        }
        return y;
    }

    private static void empty(Drawing drawing, String sentence, Rectangle2D plot) {
        List<String> lines = TextLines.of(sentence, Face.UNIT, plot.getWidth() - 2 * GAP, 3);
        double y = plot.getCenterY() - lines.size() * Face.UNIT.line() / 2;
        for (String line : lines) {
            drawing.place(
                    line,
                    Face.UNIT,
                    Anchor.MIDDLE,
                    plot.getCenterX(),
                    y + Face.UNIT.ascent(),
                    Palette.QUIET,
                    "chart-no-data");
            y += Face.UNIT.line();
        }
    }

    /** The height that title, unit and note take at this width, with the gaps between. */
    private static double height(Caption caption, double width, int most) {
        int note = TextLines.of(caption.note(), Face.NOTE, width, most).size();
        return TextLines.of(caption.title(), Face.TITLE, width, Math.min(2, most))
                                .size()
                        * Face.TITLE.line()
                + TextLines.of(caption.unit(), Face.UNIT, width, Math.min(2, most))
                                .size()
                        * Face.UNIT.line()
                + GAP
                + (note == 0 ? 0 : note * Face.NOTE.line() + GAP);
    }

    /** The height of a chart whose plot is so high. */
    static double height(Caption caption, double width, double plot) {
        return Math.max(LOWEST, Math.ceil(height(caption, width, MOST_LINES) + Math.max(LEAST_PLOT, plot)));
    }
}
