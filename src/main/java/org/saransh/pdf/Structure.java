package org.saransh.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import org.apache.pdfbox.cos.COSDictionary;

/** The open elements of the logical structure while the pages are walked. */
final class Structure {
    private record Open(StructElem elem, boolean derived) {}

    private final StructTree tree;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Tables tables = new Tables();
    private int lastHeading;
    /** The cells of a row that goes on from the page before, from the next one on. */
    private Iterator<StructElem> goingOn = Collections.emptyIterator();

    /** The cell of such a row before its first text; null everywhere else. */
    private StructElem unfinished;

    private boolean goesOn;

    Structure(StructTree tree) {
        this.tree = tree;
        open.push(new Open(tree.root, false));
    }

    /** @param next the elements of the page after the one that begins; none after the last */
    void beginPage(List<JRPrintElement> next) {
        tables.beginPage(next);
    }

    StructElem current() {
        return open.element().elem();
    }

    /**
     * Opens what begins with the element.
     *
     * @return false if the element only repeats what was told on the page before, or will be told at the end of its table; then
     *     only tables are opened
     */
    boolean begin(JRPrintElement element, Tags tags) {
        for (Tag tag : tags.starting()) {
            boolean inTable = tag == Tag.TR || tag == Tag.TH || tag == Tag.TD;
            if (inTable && tables.isRepeated(current(), tags, element)) {
                return false;
            }
            open(tag, tags, element);
        }
        return true;
    }

    private void open(Tag tag, Tags tags, JRPrintElement element) {
        switch (tag) {
            case TABLE -> table(element);
            case TR -> row(element);
            case TH -> {
                if (goOn()) {
                    return;
                }
                push(tag.type);
                cell(tags).setItem(Cos.name("Scope"), Cos.name(tags.headerScope()));
            }
            case TD -> {
                if (goOn()) {
                    return;
                }
                push(tag.type);
                if (tags.columnSpan() > 1 || tags.rowSpan() > 1) {
                    cell(tags);
                }
            }
            case LI -> {
                derive("L");
                push(tag.type);
            }
            case TOCI -> entry(tags.tocLevel());
            case NOTE -> {
                push(tag.type);
                tree.identify(current());
            }
            default -> {
                if (tag.isHeading()) {
                    heading(tag);
                }
                push(tag.type);
            }
        }
    }

    /** Headings may go back by any number of levels and down by one (PDF/UA-1, 7.4.2). */
    private void heading(Tag tag) {
        int level = tag.compareTo(Tag.H1) + 1;
        if (level > lastHeading + 1) {
            throw new PdfExportException("a heading h" + level + " follows "
                    + (lastHeading == 0 ? "no heading" : "a heading h" + lastHeading) + ": no level may be left out");
        }
        lastHeading = level;
    }

    private void table(JRPrintElement element) {
        StructElem unfinished = open.stream()
                .map(Open::elem)
                .filter(elem -> elem.type.equals("Table") && tables.isOpenedBy(elem, element))
                .findFirst()
                .orElse(null);
        if (unfinished != null) {
            closeInside(unfinished);
            tables.resume(unfinished);
            return;
        }
        StructElem resumed = tables.resumed(element, current());
        if (resumed != null) {
            open.push(new Open(resumed, false));
        } else {
            tables.begin(push("Table"), element);
        }
    }

    private void row(JRPrintElement element) {
        StructElem row = current().type.equals("Table") ? tables.openRow(current(), element) : null;
        if (row == null) {
            push("TR");
            goingOn = Collections.emptyIterator();
        } else {
            open.push(new Open(row, false));
            goingOn = row.children().iterator();
        }
    }

    /** Opens the next cell of the row that goes on; false in any other row. */
    private boolean goOn() {
        boolean more = goingOn.hasNext();
        if (more) {
            unfinished = goingOn.next();
            open.push(new Open(unfinished, false));
        }
        return more;
    }

    private COSDictionary cell(Tags tags) {
        COSDictionary attributes = current().attributes("Table");
        if (tags.columnSpan() > 1) {
            attributes.setInt(Cos.name("ColSpan"), tags.columnSpan());
        }
        if (tags.rowSpan() > 1) {
            attributes.setInt(Cos.name("RowSpan"), tags.rowSpan());
        }
        return attributes;
    }

    private void entry(int level) {
        derive("TOC");
        for (int depth = 1; depth < level; depth++) {
            StructElem above = current().lastChild("TOCI");
            if (above == null) {
                throw new PdfExportException(
                        "an entry of level " + level + " in a table of contents has none of level " + depth + " above");
            }
            StructElem inside = above.lastChild("TOC");
            open.push(new Open(inside == null ? above.child("TOC") : inside, true));
        }
        push("TOCI");
    }

    /** Opens a container that the template did not name, the same one as long as nothing lies between. */
    private void derive(String type) {
        if (current().type.equals(type)) {
            return;
        }
        StructElem last = current().lastChild(type);
        if (last == null) {
            Containment.require(current(), type);
            last = current().child(type);
        }
        open.push(new Open(last, true));
    }

    /** Closes what ends with the element. */
    void end(Tags tags, boolean repeated) {
        List<Tag> ending = tags.ending();
        for (int i = ending.size() - 1; i >= 0; i--) {
            Tag tag = ending.get(i);
            if (repeated && tag.compareTo(Tag.TABLE) > 0) {
                continue;
            }
            if (!current().type.equals(tag.type)) {
                throw new PdfExportException(tag.property + " ends here, but what is open is "
                        + current().path());
            }
            boolean row = tag == Tag.TR;
            StructElem ended = open.pop().elem();
            if (row && !ended.isEmpty()) {
                tables.beginRow(ended.parent);
            }
            while (open.element().derived()) {
                open.pop();
            }
        }
    }

    /** @throws PdfExportException if something was opened and never closed */
    void finish() {
        if (current() != tree.root) {
            throw new PdfExportException("at the end of the document there is still open "
                    + current().path() + ": a tag that starts on one element has to end on another");
        }
    }

    private StructElem push(String type) {
        Containment.require(current(), type);
        StructElem child = current().child(type);
        open.push(new Open(child, false));
        return child;
    }

    private void closeInside(StructElem elem) {
        while (current() != elem) {
            open.pop();
        }
    }

    /** Where text of an element goes to: a line that is open, one that goes on from the page before, or one of its own. */
    StructElem line() {
        goesOn = false;
        if (Containment.isLine(current())) {
            return current();
        }
        StructElem line = current() == unfinished ? current().lastChild("P") : null;
        unfinished = null;
        goesOn = line != null;
        return goesOn ? line : child("P");
    }

    /** Whether the line asked for last began on a page before. */
    boolean goesOn() {
        return goesOn;
    }

    /** A new element inside the current one; inside the body of the item if that is a list item. */
    StructElem child(String type) {
        StructElem parent = current();
        if (parent.type.equals("LI")) {
            StructElem body = parent.lastChild("LBody");
            parent = body == null ? parent.child("LBody") : body;
        }
        Containment.require(parent, type);
        return parent.child(type);
    }
}
