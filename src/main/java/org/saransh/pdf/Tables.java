package org.saransh.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.type.BandTypeEnum;

/** The tables of the page before, which may go on: a table stays one over all its pages and tells its header once. */
final class Tables {

    /**
     * A table on one page.
     *
     * @param opener the element of the template that opened it
     * @param parts those that its parts were printed by
     * @param last its last row there, as far back as that begins; null without rows
     */
    private record Known(StructElem table, int opener, Set<Integer> parts, RowPart last) {}

    private final Map<StructElem, Integer> openers = new HashMap<>();
    private final Set<StructElem> beforeFirstRow = new HashSet<>();
    private final Set<StructElem> withOpenRow = new HashSet<>();
    private List<Known> before = List.of();
    private List<Known> here = new ArrayList<>();
    private List<JRPrintElement> next = List.of();

    /** @param elements of the page after the one that begins; none after the last */
    void beginPage(List<JRPrintElement> elements) {
        next = elements;
        before = here;
        here = new ArrayList<>();
        beforeFirstRow.clear();
        withOpenRow.clear();
    }

    /** The table that the element goes on with, as a child of the parent; null if it begins a new one. */
    StructElem resumed(JRPrintElement element, StructElem parent) {
        Set<Integer> parts = parts(element);
        for (Known known : before) {
            boolean same = known.opener == element.getSourceElementId()
                    && known.table.parent == parent
                    && parent.lastChild("Table") == known.table
                    && known.parts.stream().anyMatch(parts::contains);
            if (same) {
                resume(known.table);
                List<RowPart> rows = RowPart.of(element);
                boolean open = known.last != null && !rows.isEmpty() && known.last.goesOnIn(rows.get(0));
                if (open) {
                    withOpenRow.add(known.table);
                }
                begin(known.table, element, open && rows.size() == 1 ? known.last : last(rows));
                return known.table;
            }
        }
        return null;
    }

    /** The table goes on here; its header comes again before its next row. */
    void resume(StructElem table) {
        beforeFirstRow.add(table);
    }

    void begin(StructElem table, JRPrintElement element) {
        begin(table, element, last(RowPart.of(element)));
    }

    private void begin(StructElem table, JRPrintElement element, RowPart last) {
        openers.put(table, element.getSourceElementId());
        here.add(new Known(table, element.getSourceElementId(), parts(element), last));
    }

    private static RowPart last(List<RowPart> rows) {
        return rows.isEmpty() ? null : rows.get(rows.size() - 1);
    }

    /** The row of the page before that the next row of the table goes on with; null if it is a new one. */
    StructElem openRow(StructElem table, JRPrintElement cell) {
        boolean open = Artifact.band(cell) == BandTypeEnum.DETAIL && withOpenRow.remove(table);
        return open ? table.lastChild("TR") : null;
    }

    boolean isOpenedBy(StructElem table, JRPrintElement element) {
        return Integer.valueOf(element.getSourceElementId()).equals(openers.get(table));
    }

    /** Each run of a table's dataset prints by elements of its own, so that these tell two tables of one design apart. */
    private static Set<Integer> parts(JRPrintElement element) {
        Set<Integer> parts = new HashSet<>();
        if (element instanceof JRPrintFrame frame) {
            frame.getElements().forEach(part -> parts.add(part.getSourceElementId()));
        }
        return parts;
    }

    /** Whether this part of a table was told on an earlier page, or will be told at the end. */
    boolean isRepeated(StructElem table, Tags tags, JRPrintElement element) {
        if (!table.type.equals("Table")) {
            return false;
        }
        if (Artifact.band(element) == BandTypeEnum.PAGE_FOOTER) {
            return here.stream().anyMatch(known -> known.table == table && goesOn(known, next));
        }
        return beforeFirstRow.contains(table) && tags.isColumnHeader();
    }

    private static boolean goesOn(Known known, List<JRPrintElement> elements) {
        for (JRPrintElement element : elements) {
            boolean same = element.getSourceElementId() == known.opener
                    && parts(element).stream().anyMatch(known.parts::contains);
            if (same || element instanceof JRPrintFrame frame && goesOn(known, frame.getElements())) {
                return true;
            }
        }
        return false;
    }

    void beginRow(StructElem table) {
        beforeFirstRow.remove(table);
    }
}
