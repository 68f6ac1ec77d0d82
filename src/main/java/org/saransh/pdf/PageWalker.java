package org.saransh.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.PrintPageFormat;
import net.sf.jasperreports.engine.export.draw.Offset;
import net.sf.jasperreports.engine.export.draw.PrintDrawVisitor;
import net.sf.jasperreports.renderers.RenderersCache;
import org.apache.pdfbox.cos.COSDictionary;

/** Walks the elements of filled pages: draws each, and tells the structure what is meant. */
final class PageWalker {

    private static final int DPI = 72;

    private final FontBank fonts;
    private final ImageBank images;
    private final Structure structure;
    private final Links links;
    private final Outline outline;
    private final Locale language;
    private final PrintDrawVisitor visitor;
    private final PageTextDrawer texts;
    private final FrameDrawer frames;
    private PageContent content;
    private PageGraphics graphics;

    PageWalker(
            JasperReportsContext context,
            FontBank fonts,
            ImageBank images,
            Structure structure,
            Links links,
            Outline outline,
            Locale language) {
        this.fonts = fonts;
        this.images = images;
        this.structure = structure;
        this.links = links;
        this.outline = outline;
        this.language = language;
        this.texts = new PageTextDrawer(context, new PageTextRenderer(context, structure));
        this.frames = new FrameDrawer(context);
        this.visitor = new PrintDrawVisitor(context, new RenderersCache(context), false, false, true, false, DPI);
        visitor.setTextDrawer(texts);
    }

    PageContent walk(JRPrintPage page, PrintPageFormat format) throws IOException {
        content = new PageContent(format.getPageWidth(), format.getPageHeight());
        graphics = new PageGraphics(content, fonts, images);
        visitor.setGraphics2D(graphics);
        structure.begin(content);
        elements(page.getElements(), 0, 0);
        return content;
    }

    private void elements(List<JRPrintElement> elements, int offsetX, int offsetY) {
        elements.forEach(element -> element(element, offsetX, offsetY));
    }

    private void element(JRPrintElement element, int offsetX, int offsetY) {
        Tags tags = new Tags(element);
        if (tags.artifact()) {
            structure.beginArtifact();
        }
        boolean tagged = !structure.inArtifact();
        if (tagged) {
            outline.note(element, content, offsetY);
            structure.begin(element, tags);
        }
        content.aimAtArtifact();
        if (element instanceof JRPrintFrame frame) {
            frame(frame, offsetX, offsetY);
        } else if (element instanceof JRPrintText text) {
            text(text, tags, offsetX, offsetY);
        } else if (element instanceof JRPrintImage image) {
            image(image, offsetX, offsetY);
        } else {
            element.accept(visitor, new Offset(offsetX, offsetY));
        }
        content.aimAtArtifact();
        if (tagged) {
            structure.end(tags);
        }
        if (tags.artifact()) {
            structure.endArtifact();
        }
    }

    private void frame(JRPrintFrame frame, int offsetX, int offsetY) {
        frames.draw(graphics, frame, offsetX, offsetY);
        List<JRPrintElement> inside = frame.getElements();
        int x = frame.getX() + offsetX + frame.getLineBox().getLeftPadding();
        int y = frame.getY() + offsetY + frame.getLineBox().getTopPadding();
        int header = structure.repeatsHeader() ? headerCells(inside) : 0;
        structure.beginArtifact();
        elements(inside.subList(0, header), x, y);
        structure.endArtifact();
        elements(inside.subList(header, inside.size()), x, y);
        content.aimAtArtifact();
        frames.border(graphics, frame, offsetX, offsetY);
    }

    /** How many header cells the rows begin with. */
    private static int headerCells(List<JRPrintElement> cells) {
        int count = 0;
        while (count < cells.size() && new Tags(cells.get(count)).names("th")) {
            count++;
        }
        return count;
    }

    private void text(JRPrintText text, Tags tags, int offsetX, int offsetY) {
        String words = text.getFullText();
        if (structure.inArtifact() || words == null || words.isBlank()) {
            texts.draw(graphics, text, offsetX, offsetY);
            return;
        }
        StructElem owner = structure.current();
        StructElem line = owner.isLine() ? owner : structure.push("P");
        StructElem target = line;
        if (links.leads(text)) {
            target = line.child("Link");
            links.add(text, target, area(text, offsetX, offsetY), content, words);
        }
        String wordLanguage = Scripts.languageOfDevanagari(language);
        if (tags.language() != null) {
            target.language(tags.language());
            wordLanguage = null;
        } else if (wordLanguage != null && Scripts.isMostlyDevanagari(words)) {
            target.language(wordLanguage);
            wordLanguage = null;
        }
        content.aimAtText(target, wordLanguage);
        texts.draw(graphics, text, offsetX, offsetY);
        if (line != owner) {
            structure.close(line);
        }
    }

    private void image(JRPrintImage image, int offsetX, int offsetY) {
        String alternative = image.getHyperlinkTooltip();
        if (!structure.inArtifact() && alternative == null) {
            throw new PdfExportException(
                    "an image has no alternative text: give it a hyperlink tooltip, or tag it artifact");
        }
        if (!structure.inArtifact()) {
            StructElem figure = structure.current().child("Figure");
            figure.dictionary.setString(org.apache.pdfbox.cos.COSName.ALT, alternative);
            COSDictionary layout = figure.attributes("Layout");
            Rectangle2D area = area(image, offsetX, offsetY);
            layout.setItem(
                    Cos.name("BBox"),
                    Cos.numbers(
                            area.getMinX(),
                            content.height - area.getMaxY(),
                            area.getMaxX(),
                            content.height - area.getMinY()));
            layout.setItem(Cos.name("Placement"), Cos.name("Block"));
            content.aimAtFigure(figure);
        }
        visitor.visit(image, new Offset(offsetX, offsetY));
    }

    private static Rectangle2D area(JRPrintElement element, int offsetX, int offsetY) {
        return new Rectangle2D.Double(
                element.getX() + offsetX, element.getY() + offsetY, element.getWidth(), element.getHeight());
    }
}
