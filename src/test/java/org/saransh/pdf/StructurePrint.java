package org.saransh.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * The logical structure as a screen reader meets it: one line for each element, with its attributes and the text that lies directly
 * inside. Text that follows an inner element has a line of its own.
 */
public final class StructurePrint {
    private static final Pattern PASSAGES = Pattern.compile("H[1-6]|P|LI|TR");

    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
    private final StringBuilder out = new StringBuilder();
    private PDPage firstPage;

    private StructurePrint() {}

    public static String of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            StructurePrint print = new StructurePrint();
            print.children(document.getDocumentCatalog().getStructureTreeRoot(), null, 0);
            return print.out.toString();
        }
    }

    /** All text in the order of the structure, without what the elements are. */
    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            StructurePrint print = new StructurePrint();
            print.text(document.getDocumentCatalog().getStructureTreeRoot(), null);
            return print.out.toString();
        }
    }

    /**
     * What is told at once.
     *
     * @param role H1 to H6, P, LI, TR, TH for a row of column heads, Figure
     * @param text all of it; for a figure what is said in its place
     * @param page where it begins, from 1; 0 for a figure
     */
    public record Passage(String role, String text, int page) {}

    /** The document as it is read: headings, paragraphs, items of lists, rows of tables and figures, one after the other. */
    public static List<Passage> passages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            StructurePrint print = new StructurePrint();
            List<Passage> passages = new ArrayList<>();
            print.passages(document, document.getDocumentCatalog().getStructureTreeRoot(), passages);
            return passages;
        }
    }

    private void passages(PDDocument document, PDStructureNode node, List<Passage> passages) throws IOException {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String role = element.getStructureType();
                if (role.equals("Figure")) {
                    passages.add(new Passage(role, element.getAlternateDescription(), 0));
                } else if (PASSAGES.matcher(role).matches()) {
                    String text = inside(element);
                    int page = firstPage == null ? 0 : 1 + document.getPages().indexOf(firstPage);
                    passages.add(new Passage(isHead(element) ? "TH" : role, text, page));
                } else {
                    passages(document, element, passages);
                }
            }
        }
    }

    private static boolean isHead(PDStructureElement element) {
        return element.getStructureType().equals("TR")
                && element.getKids().get(0) instanceof PDStructureElement cell
                && cell.getStructureType().equals("TH");
    }

    private String inside(PDStructureElement element) throws IOException {
        out.setLength(0);
        firstPage = null;
        text(element, element.getPage());
        return out.toString();
    }

    private void text(PDStructureNode node, PDPage page) throws IOException {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                text(element, element.getPage());
            } else if (kid instanceof Integer mcid) {
                out.append(text(page, mcid));
            } else if (kid instanceof PDMarkedContentReference reference) {
                out.append(text(reference.getPage(), reference.getMCID()));
            }
        }
    }

    /** The text of every artifact with what it is, such as {@code Pagination Header "Page 1"}; without the silent ones. */
    static List<String> artifacts(byte[] pdf) throws IOException {
        List<String> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (PDMarkedContent content : contents(page)) {
                    if (content.getTag().equals("Artifact") && !text(content).isBlank()) {
                        COSDictionary properties = content.getProperties();
                        String type = properties == null ? null : properties.getNameAsString(COSName.TYPE);
                        String subtype = properties == null ? null : properties.getNameAsString(COSName.SUBTYPE);
                        found.add((type == null ? "" : type + " ")
                                + (subtype == null ? "" : subtype + " ")
                                + '"'
                                + text(content).strip()
                                + '"');
                    }
                }
            }
        }
        return found;
    }

    private static List<PDMarkedContent> contents(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        return extractor.getMarkedContents();
    }

    private static String text(PDMarkedContent content) {
        if (content.getActualText() != null) {
            return content.getActualText();
        }
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inside) {
                text.append(text(inside));
            }
        }
        return text.toString();
    }

    private void children(PDStructureNode node, PDPage page, int depth) throws IOException {
        StringBuilder run = new StringBuilder();
        boolean first = true;
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                flush(run, first, depth);
                first = false;
                out.append("  ".repeat(depth)).append(title(element));
                out.append('\n');
                children(element, element.getPage(), depth + 1);
            } else if (kid instanceof Integer mcid) {
                run.append(text(page, mcid));
            } else if (kid instanceof PDMarkedContentReference reference) {
                run.append(text(reference.getPage(), reference.getMCID()));
            } else if (kid instanceof PDObjectReference reference) {
                flush(run, first, depth);
                first = false;
                COSBase object = reference.getCOSObject().getDictionaryObject(COSName.OBJ);
                String contents = ((COSDictionary) object).getString(COSName.CONTENTS);
                out.append("  ".repeat(depth)).append("-> ").append(contents).append('\n');
            }
        }
        flush(run, first, depth);
    }

    /** Joins the text to the line of its element if nothing lies between. */
    private void flush(StringBuilder run, boolean first, int depth) {
        if (run.isEmpty()) {
            return;
        }
        String quoted = '"' + run.toString() + '"';
        run.setLength(0);
        if (first && depth > 0) {
            out.setLength(out.length() - 1);
            out.append(' ').append(quoted).append('\n');
        } else {
            out.append("  ".repeat(depth)).append(quoted).append('\n');
        }
    }

    private String text(PDPage page, int mcid) throws IOException {
        firstPage = firstPage == null ? page : firstPage;
        Map<Integer, String> known = texts.get(page.getCOSObject());
        if (known == null) {
            known = new HashMap<>();
            for (PDMarkedContent content : contents(page)) {
                if (content.getMCID() >= 0) {
                    known.put(content.getMCID(), text(content));
                }
            }
            texts.put(page.getCOSObject(), known);
        }
        return known.getOrDefault(mcid, "?");
    }

    private static String title(PDStructureElement element) {
        StringBuilder title = new StringBuilder(element.getStructureType());
        if (element.getLanguage() != null) {
            title.append(" lang=").append(element.getLanguage());
        }
        if (element.getAlternateDescription() != null) {
            title.append(" alt=\"").append(element.getAlternateDescription()).append('"');
        }
        if (element.getActualText() != null) {
            title.append(" actual=\"").append(element.getActualText()).append('"');
        }
        if (element.getCOSObject().getDictionaryObject(COSName.A) instanceof COSDictionary attributes) {
            for (String name : List.of("Scope", "ColSpan", "RowSpan", "ListNumbering")) {
                COSBase value = attributes.getDictionaryObject(COSName.getPDFName(name));
                if (value instanceof COSName word) {
                    title.append(' ').append(word.getName());
                } else if (value != null) {
                    title.append(' ').append(name).append('=').append(attributes.getInt(name));
                }
            }
        }
        return title.toString();
    }
}
