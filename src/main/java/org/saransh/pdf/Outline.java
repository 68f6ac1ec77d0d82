package org.saransh.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintAnchor;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The places that links and bookmarks lead to. */
final class Outline {

    private record Destination(COSDictionary page, double top) {}

    private record Bookmark(int level, String title, Destination place) {}

    private final JasperReportsContext context;
    private final Map<String, Destination> anchors = new HashMap<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();

    Outline(JasperReportsContext context) {
        this.context = context;
    }

    /** Notes the anchor and the bookmark of an element, if it has any. */
    void note(JRPrintElement element, PageContent page, int offsetY) {
        if (!(element instanceof JRPrintAnchor anchor)) {
            return;
        }
        Destination place = new Destination(page.page, page.height - element.getY() - offsetY);
        if (anchor.getAnchorName() != null) {
            anchors.putIfAbsent(anchor.getAnchorName(), place);
        }
        if (anchor.getBookmarkLevel() > 0) {
            String title = element instanceof JRPrintText ? Words.of(context, element) : anchor.getAnchorName();
            bookmarks.add(new Bookmark(anchor.getBookmarkLevel(), title, place));
        }
    }

    COSArray destination(String anchor, String words) {
        Destination place = anchors.get(anchor);
        if (place == null) {
            throw new PdfExportException("the link \"" + words + "\" leads to \"" + anchor + "\", which is nowhere");
        }
        return destination(place.page(), place.top());
    }

    static COSArray destination(COSDictionary page, double top) {
        COSArray destination = new COSArray();
        destination.add(page);
        destination.add(Cos.name("XYZ"));
        destination.add(COSInteger.ZERO);
        destination.add(COSInteger.get(Math.round(top)));
        destination.add(COSNull.NULL);
        return destination;
    }

    void write(PDDocument document) {
        if (bookmarks.isEmpty()) {
            return;
        }
        PDDocumentOutline outline = new PDDocumentOutline();
        List<PDOutlineNode> path = new ArrayList<>(List.of(outline));
        List<Integer> levels = new ArrayList<>(List.of(0));
        for (Bookmark bookmark : bookmarks) {
            while (path.size() > 1 && levels.get(levels.size() - 1) >= bookmark.level()) {
                path.remove(path.size() - 1);
                levels.remove(levels.size() - 1);
            }
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(bookmark.title());
            item.getCOSObject()
                    .setItem(
                            COSName.DEST,
                            destination(
                                    bookmark.place().page(), bookmark.place().top()));
            path.get(path.size() - 1).addLast(item);
            path.add(item);
            levels.add(bookmark.level());
        }
        outline.openNode();
        document.getDocumentCatalog().setDocumentOutline(outline);
    }
}
