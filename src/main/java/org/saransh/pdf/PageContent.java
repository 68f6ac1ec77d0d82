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
    private static final Object ARTIFACT = "Artifact";

    final COSDictionary page = Cos.dictionary("Page");
    final double height;
    /** The structure element of each marked-content id. */
    final COSArray markedContentParents = new COSArray();

    final Operators out = new Operators();
    private final COSDictionary fonts = Cos.direct();
    private final COSDictionary images = Cos.direct();
    private final COSDictionary states = Cos.direct();
    private StructElem target;
    private boolean wholeFigure;
    private String wordLanguage;
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

    void aimAtArtifact() {
        target = null;
        wholeFigure = false;
    }

    /** @param languageOfWords of words in Devanagari; null if the element is in that language */
    void aimAtText(StructElem elem, String languageOfWords) {
        target = elem.artifact ? null : elem;
        wholeFigure = false;
        wordLanguage = languageOfWords;
    }

    void aimAtFigure(StructElem elem) {
        target = elem.artifact ? null : elem;
        wholeFigure = true;
    }

    boolean isTaggedText() {
        return target != null && !wholeFigure;
    }

    void beginPaint(Shape wantedClip) {
        begin(target != null && wholeFigure ? target : ARTIFACT);
        clipTo(wantedClip);
    }

    void beginText(Shape wantedClip) {
        begin(target == null ? ARTIFACT : target);
        clipTo(wantedClip);
    }

    /** Opens a sequence of its own for a word whose glyphs do not spell it. */
    void beginWord(Shape wantedClip, String word) {
        close();
        out.text("/Span <</MCID ")
                .integer(register(target))
                .text(" /ActualText ")
                .unicode(word);
        if (wordLanguage != null) {
            out.text(" /Lang (").text(wordLanguage).text(")");
        }
        out.text(">> BDC\n");
        open = target;
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
            out.text("/Artifact BMC\n");
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
        page.setItem(COSName.RESOURCES, resources);
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void putUnlessEmpty(COSDictionary resources, COSName name, COSDictionary entries) {
        if (entries.size() > 0) {
            resources.setItem(name, entries);
        }
    }
}
