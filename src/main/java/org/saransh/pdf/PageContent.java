package org.saransh.pdf;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * The operators of one page, inside marked content that is opened only when something is drawn: text belongs to the
 * element aimed at, everything else is an artifact unless the whole drawing belongs to a figure.
 */
final class PageContent {
    final COSDictionary page = Cos.dictionary("Page");
    final double height;
    /** The structure element of each marked-content id. */
    final COSArray markedContentParents = new COSArray();

    final Operators out = new Operators();
    private final COSDictionary fonts = Cos.direct();
    private final COSDictionary images = Cos.direct();
    private final COSDictionary states = Cos.direct();
    private final COSDictionary patterns = Cos.direct();
    private StructElem target;
    private boolean wholeFigure;
    private String language;
    private Artifact artifact = Artifact.DECORATION;
    private Object open;
    private boolean openForOneWord;
    private Shape clip;
    private int fill;
    private int stroke;
    private int alpha;
    private String line;

    PageContent(double width, double height) {
        this.height = height;
        page.setItem(COSName.MEDIA_BOX, Cos.numbers(0, 0, width, height));
        page.setItem(Cos.name("Tabs"), COSName.S);
        forgetState();
    }

    void aimAt(Artifact kind) {
        target = null;
        wholeFigure = false;
        artifact = kind;
    }

    /** @param languageOfText text in the script of another one gets a span that says so */
    void aimAtText(StructElem elem, String languageOfText) {
        target = elem;
        wholeFigure = false;
        language = languageOfText;
        artifact = Artifact.DECORATION;
    }

    /** Within text, keeps its language. */
    void aimAtText(StructElem elem) {
        target = elem;
    }

    void aimAtFigure(StructElem elem) {
        target = elem;
        wholeFigure = true;
        artifact = Artifact.DECORATION;
    }

    /** The element that text goes to; null if none. */
    StructElem textTarget() {
        return wholeFigure ? null : target;
    }

    /** Null where no language needs to be told apart. */
    String language() {
        return textTarget() == null ? null : language;
    }

    void beginPaint(Shape wantedClip) {
        begin(target != null && wholeFigure ? target : artifact);
        clipTo(wantedClip);
    }

    /** @param other the language of the text if it is not that of the element; otherwise null */
    void beginText(Shape wantedClip, String other) {
        begin(target == null ? artifact : speaking(other));
        clipTo(wantedClip);
    }

    private StructElem speaking(String other) {
        return other == null ? target : target.span(other);
    }

    /** Opens a sequence of its own for a word whose glyphs do not spell it. */
    void beginWord(Shape wantedClip, String word, String other) {
        close();
        StructElem elem = speaking(other);
        out.text("/Span <</MCID ")
                .integer(register(elem))
                .text(" /ActualText ")
                .unicode(word)
                .text(">> BDC\n");
        open = elem;
        openForOneWord = true;
        clipTo(wantedClip);
    }

    private void begin(Object wanted) {
        if (open == wanted && !openForOneWord) {
            return;
        }
        close();
        if (wanted instanceof StructElem elem) {
            out.text("/")
                    .text(elem.type)
                    .text(" <</MCID ")
                    .integer(register(elem))
                    .text(">> BDC\n");
        } else {
            out.text(artifact.operator);
        }
        open = wanted;
    }

    private int register(StructElem elem) {
        int mcid = markedContentParents.size();
        elem.add(new StructElem.MarkedContent(mcid, page));
        markedContentParents.add(elem.dictionary);
        return mcid;
    }

    void close() {
        unclip();
        if (open != null) {
            out.text("EMC\n");
            open = null;
        }
        openForOneWord = false;
    }

    private void clipTo(Shape wanted) {
        if (Objects.equals(clip, wanted)) {
            return;
        }
        unclip();
        if (wanted != null) {
            out.text("q\n").path(wanted, new AffineTransform(), height).text("W n\n");
            clip = wanted;
        }
    }

    private void unclip() {
        if (clip != null) {
            out.text("Q\n");
            clip = null;
            forgetState();
        }
    }

    private void forgetState() {
        fill = -1;
        stroke = -1;
        alpha = 100;
        line = "";
    }

    void fillColor(Color color) {
        int rgb = color.getRGB() & 0xffffff;
        if (fill != rgb) {
            fill = rgb;
            out.color(rgb).text("rg\n");
        }
    }

    void strokeColor(Color color) {
        int rgb = color.getRGB() & 0xffffff;
        if (stroke != rgb) {
            stroke = rgb;
            out.color(rgb).text("RG\n");
        }
    }

    void alpha(double opacity) {
        int percent = (int) Math.round(opacity * 100);
        if (alpha == percent) {
            return;
        }
        alpha = percent;
        COSName name = Cos.name("G" + percent);
        if (!states.containsKey(name)) {
            COSDictionary state = Cos.dictionary("ExtGState");
            state.setFloat(COSName.CA_NS, percent / 100f);
            state.setFloat(COSName.CA, percent / 100f);
            states.setItem(name, state);
        }
        out.text("/").text(name.getName()).text(" gs\n");
    }

    /** Saves the state and sets the shading for the next path; the caller fills it and restores the state. */
    void beginShading(Shading shading) {
        out.text("q ");
        COSDictionary mask = shading.softMask();
        if (mask != null) {
            String name = "M" + (states.size() + 1);
            states.setItem(Cos.name(name), mask);
            out.text("/").text(name).text(" gs ");
        }
        String name = "P" + (patterns.size() + 1);
        patterns.setItem(Cos.name(name), shading.pattern());
        out.text("/Pattern cs /").text(name).text(" scn\n");
    }

    void line(String operators) {
        if (!line.equals(operators)) {
            line = operators;
            out.text(operators);
        }
    }

    void useFont(EmbeddedFont font) {
        fonts.setItem(Cos.name(font.resource), font.dictionary);
    }

    String useImage(COSBase image) {
        COSName known = images.getKeyForValue(image);
        if (known != null) {
            return known.getName();
        }
        String name = "I" + (images.size() + 1);
        images.setItem(Cos.name(name), image);
        return name;
    }

    /** The finished operators. */
    byte[] finish() {
        close();
        COSDictionary resources = Cos.direct();
        putUnlessEmpty(resources, COSName.FONT, fonts);
        putUnlessEmpty(resources, COSName.XOBJECT, images);
        putUnlessEmpty(resources, COSName.EXT_G_STATE, states);
        putUnlessEmpty(resources, COSName.PATTERN, patterns);
        page.setItem(COSName.RESOURCES, resources);
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void putUnlessEmpty(COSDictionary resources, COSName name, COSDictionary entries) {
        if (entries.size() > 0) {
            resources.setItem(name, entries);
        }
    }
}
