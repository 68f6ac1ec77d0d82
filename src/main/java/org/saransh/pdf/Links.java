package org.saransh.pdf;

import java.awt.geom.Rectangle2D;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jasperreports.engine.JRPrintHyperlink;
import net.sf.jasperreports.engine.type.HyperlinkTypeEnum;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The links of the document, each tied to the text that is clicked. */
final class Links {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final int PRINT = 4;

    /** Begins a reference within the document: styled text knows no other way to lead to an anchor. */
    private static final String ANCHOR = "#";

    private record Link(JRPrintHyperlink link, StructElem elem, Rectangle2D area, PageContent page, String words) {}

    private final List<Link> links = new ArrayList<>();

    private JRPrintHyperlink lastInText;
    private StructElem lastElem;

    boolean leads(JRPrintHyperlink link) {
        return switch (link.getHyperlinkType()) {
            case NONE, NULL -> false;
            case REFERENCE -> link.getHyperlinkReference() != null;
            default -> true;
        };
    }

    /** The element of a link inside text; the same one for all lines and styles that the link runs through. */
    StructElem inText(JRPrintHyperlink link, StructElem text) {
        if (link != lastInText || lastElem.parent != text) {
            lastElem = text.child("Link");
            lastInText = link;
        }
        return lastElem;
    }

    /**
     * @param area on the page, y downwards
     * @param words what is clicked; told to those who cannot see it unless the link has a tooltip
     */
    void add(JRPrintHyperlink link, StructElem elem, Rectangle2D area, PageContent page, String words) {
        links.add(new Link(link, elem, area, page, words.strip()));
    }

    /** Adds the annotations to their pages. */
    void write(StructTree tree, Outline outline, List<PageContent> pages) {
        for (Link link : links) {
            COSDictionary annotation = Cos.dictionary("Annot");
            annotation.setItem(COSName.SUBTYPE, Cos.name("Link"));
            annotation.setInt(COSName.F, PRINT);
            annotation.setItem(
                    COSName.RECT,
                    Cos.numbers(
                            link.area().getMinX(),
                            link.page().height - link.area().getMaxY(),
                            link.area().getMaxX(),
                            link.page().height - link.area().getMinY()));
            annotation.setItem(COSName.BORDER, Cos.numbers(0, 0, 0));
            String tooltip = link.link().getHyperlinkTooltip();
            annotation.setString(COSName.CONTENTS, tooltip == null ? link.words() : tooltip);
            annotation.setItem(COSName.A, action(link, outline, pages));
            annotation.setInt(Cos.name("StructParent"), tree.key(link.elem().dictionary));
            link.elem().add(new StructElem.AnnotationRef(annotation, link.page().page));
            annotations(link.page().page).add(annotation);
        }
    }

    private static COSArray annotations(COSDictionary page) {
        COSArray annotations = page.getCOSArray(COSName.ANNOTS);
        if (annotations == null) {
            annotations = new COSArray();
            page.setItem(COSName.ANNOTS, annotations);
        }
        return annotations;
    }

    private static COSDictionary action(Link link, Outline outline, List<PageContent> pages) {
        COSDictionary action = new COSDictionary();
        HyperlinkTypeEnum type = link.link().getHyperlinkType();
        switch (type) {
            case REFERENCE -> {
                String reference = link.link().getHyperlinkReference();
                if (reference.startsWith(ANCHOR)) {
                    action.setItem(COSName.S, Cos.name("GoTo"));
                    action.setItem(COSName.D, outline.destination(reference.substring(ANCHOR.length()), link.words()));
                    return action;
                }
                action.setItem(COSName.S, Cos.name("URI"));
                action.setString(Cos.name("URI"), allowed(reference, link.words()));
            }
            case LOCAL_ANCHOR -> {
                action.setItem(COSName.S, Cos.name("GoTo"));
                action.setItem(COSName.D, outline.destination(link.link().getHyperlinkAnchor(), link.words()));
            }
            case LOCAL_PAGE -> {
                Integer number = link.link().getHyperlinkPage();
                if (number == null || number < 1 || number > pages.size()) {
                    throw new PdfExportException(
                            "the link \"" + link.words() + "\" leads to page " + number + " of " + pages.size());
                }
                PageContent page = pages.get(number - 1);
                action.setItem(COSName.S, Cos.name("GoTo"));
                action.setItem(COSName.D, Outline.destination(page.page, page.height));
            }
            default ->
                throw new PdfExportException(
                        "the link \"" + link.words() + "\" is of the kind " + type + ", which is not supported");
        }
        return action;
    }

    private static String allowed(String address, String words) {
        try {
            String scheme = new URI(address).getScheme();
            if (scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
                return address;
            }
        } catch (URISyntaxException unreadable) {
            throw new PdfExportException("the link \"" + words + "\" leads to no address: " + address, unreadable);
        }
        throw new PdfExportException(
                "the link \"" + words + "\" leads to " + address + ", which is not one of " + SCHEMES);
    }
}
