package org.saransh.pdf;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRParagraph;
import net.sf.jasperreports.engine.TabStop;
import net.sf.jasperreports.engine.util.JRStringUtil;
import net.sf.jasperreports.engine.util.ParagraphUtil;

/** Breaks a paragraph into rows and each row at its tabs, as the measurer of JasperReports does. */
final class RowBreaker {
    record Segment(int start, int end, float left, float right) {}

    record Row(List<Segment> segments, float endX, float ascent, float descent, float leading) {}

    private final ShapedParagraph shaped;
    private final JRParagraph style;
    private final float leftEdge;
    private final float rightEdge;
    private final int firstLineIndent;
    private final int tabStopWidth;
    private final List<Integer> tabs;
    private int position;
    private int tab;
    private TabStop stop;
    private boolean requireWord;

    RowBreaker(
            ShapedParagraph shaped,
            JRParagraph style,
            float leftEdge,
            float rightEdge,
            int firstLineIndent,
            int tabStopWidth) {
        this.shaped = shaped;
        this.style = style;
        this.leftEdge = leftEdge;
        this.rightEdge = rightEdge;
        this.firstLineIndent = firstLineIndent;
        this.tabStopWidth = tabStopWidth;
        List<Integer> found = JRStringUtil.getTabIndexes(shaped.text);
        tabs = found == null ? List.of() : found;
    }

    boolean hasNext() {
        return position < shaped.length();
    }

    Row next() {
        float startX = leftEdge + (position == 0 ? firstLineIndent : 0);
        float endX = Math.max(startX, rightEdge);
        List<Segment> segments = new ArrayList<>(1);
        int rowStart = position;
        boolean complete = false;
        while (!complete) {
            Segment previous = segments.isEmpty() ? null : segments.get(segments.size() - 1);
            float from = previous == null ? startX : previous.right();
            if (previous != null) {
                stop = ParagraphUtil.getNextTabStop(style, endX, from, tabStopWidth);
            }
            int limit = tab < tabs.size() ? tabs.get(tab) + 1 : shaped.length();
            float room = endX - style.getLeftIndent() - ParagraphUtil.getSegmentOffset(stop, from);
            int end = shaped.lineEnd(position, room, limit, requireWord, false);
            if (end >= 0) {
                segments.add(segment(end, from));
                position = end;
            }
            requireWord = true;
            complete = isComplete(end, limit, endX, segments);
        }
        int rowEnd = Math.max(position, rowStart + 1);
        return new Row(
                segments,
                endX,
                shaped.ascent(rowStart, rowEnd),
                shaped.descent(rowStart, rowEnd),
                shaped.leading(rowStart, rowEnd));
    }

    private Segment segment(int end, float from) {
        float advance = shaped.visibleWidth(position, end);
        float atStop = ParagraphUtil.getLeftX(stop, advance);
        return from > atStop
                ? new Segment(position, end, from, from + advance)
                : new Segment(position, end, atStop, ParagraphUtil.getRightX(stop, advance));
    }

    private boolean isComplete(int end, int limit, float endX, List<Segment> segments) {
        if (position == limit) {
            tab++;
        }
        if (position == shaped.length()) {
            stop = null;
            return true;
        }
        if (position == limit) {
            float right = segments.get(segments.size() - 1).right();
            if (right < ParagraphUtil.getLastTabStop(style, endX, tabStopWidth).getPosition()) {
                return false;
            }
            stop = ParagraphUtil.getFirstTabStop(style, endX, tabStopWidth);
            return true;
        }
        TabStop first = ParagraphUtil.getFirstTabStop(style, endX, tabStopWidth);
        if (end < 0 && stop != null && stop.getPosition() != first.getPosition()) {
            stop = first;
        } else {
            stop = null;
            requireWord = false;
        }
        return true;
    }
}
