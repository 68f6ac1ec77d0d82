package org.saransh.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.util.StyledTextListWriter;
import org.apache.pdfbox.cos.COSDictionary;

/** The open elements of the logical structure while the pages are walked. */
final class Structure implements StyledTextListWriter {

    private record OpenTable(StructElem table, int page) {}

    private final StructTree tree;
    private final Deque<StructElem> open = new ArrayDeque<>();
    private final Map<String, OpenTable> tables = new HashMap<>();
    private final Set<StructElem> continued = new HashSet<>();
    private PageContent content;
    private int page = -1;
    private int artifacts;

    Structure(StructTree tree) {
        this.tree = tree;
        open.push(tree.root);
    }

    void begin(PageContent next) {
        content = next;
        page++;
    }

    StructElem current() {
        return open.peek();
    }

    boolean inArtifact() {
        return artifacts > 0;
    }

    void beginArtifact() {
        artifacts++;
    }

    void endArtifact() {
        artifacts--;
    }

    /** Opens what begins with the element. */
    void begin(JRPrintElement element, Tags tags) {
        if (tags.starts("table")) {
            table(element);
        }
        if (tags.starts("tr")) {
            push("TR");
        }
        if (tags.starts("th")) {
            push("TH").attributes("Table").setItem(Cos.name("Scope"), Cos.name(tags.headerScope()));
            spans(tags);
        }
        if (tags.starts("td")) {
            push("TD");
            spans(tags);
        }
        for (String type : tags.groupsStarting()) {
            StructElem group = push(type);
            if (type.equals("Note")) {
                tree.identify(group);
            }
        }
    }

    /** Closes what ends with the element. */
    void end(Tags tags) {
        for (int i = tags.groupsEnding(); i > 0; i--) {
            open.pop();
        }
        for (String cell : new String[] {"td", "th", "tr"}) {
            if (tags.ends(cell)) {
                open.pop();
            }
        }
        if (tags.ends("table")) {
            while (!open.peek().type.equals("Table")) {
                open.pop();
            }
            open.pop();
        }
    }

    StructElem push(String type) {
        StructElem child = open.peek().child(type);
        open.push(child);
        return child;
    }

    void push(StructElem elem) {
        open.push(elem);
    }

    /** Closes the element and whatever is still open inside. */
    void close(StructElem elem) {
        while (open.pop() != elem) {
            continue;
        }
    }

    /** A table that goes on from the page before stays one. */
    private void table(JRPrintElement element) {
        String key = element.getSourceElementId() + "/" + open.size();
        OpenTable before = tables.get(key);
        if (before != null && before.page() == page - 1) {
            open.push(before.table());
            continued.add(before.table());
        } else {
            push("Table");
        }
        tables.put(key, new OpenTable(open.peek(), page));
    }

    /** Whether the open table goes on from the page before and its repeated header has not been met yet; asks once. */
    boolean repeatsHeader() {
        return continued.remove(open.peek());
    }

    private void spans(Tags tags) {
        span("ColSpan", tags.span("colspan"));
        span("RowSpan", tags.span("rowspan"));
    }

    private void span(String name, int cells) {
        if (cells == 1) {
            return;
        }
        COSDictionary cell = open.peek().dictionary;
        COSDictionary attributes = cell.getCOSDictionary(org.apache.pdfbox.cos.COSName.A);
        (attributes == null ? open.peek().attributes("Table") : attributes).setInt(Cos.name(name), cells);
    }

    @Override
    public void startUl() {
        startList("Disc");
    }

    @Override
    public void endUl() {
        endList();
    }

    @Override
    public void startOl(String type, int cutStart) {
        startList("Decimal");
    }

    @Override
    public void endOl() {
        endList();
    }

    /** A list stands beside the paragraph that its text began with, never inside it. */
    private void startList(String numbering) {
        if (inArtifact()) {
            return;
        }
        StructElem owner = open.peek().type.equals("P") ? open.peek().parent : open.peek();
        StructElem list = owner.child("L");
        list.attributes("List").setItem(Cos.name("ListNumbering"), Cos.name(numbering));
        open.push(list);
    }

    private void endList() {
        if (inArtifact()) {
            return;
        }
        open.pop();
        if (open.peek().type.equals("P")) {
            open.push(open.peek().parent.child("P"));
        }
        content.aimAtText(open.peek(), null);
    }

    @Override
    public void startLi(boolean noBullet) {
        if (inArtifact()) {
            return;
        }
        push("LI");
        content.aimAtText(push("LBody"), null);
    }

    @Override
    public void endLi() {
        if (inArtifact()) {
            return;
        }
        open.pop();
        open.pop();
        content.aimAtText(open.peek(), null);
    }
}
