package org.saransh.pdf;

import java.awt.geom.Rectangle2D;
import java.util.List;
import net.sf.jasperreports.components.headertoolbar.HeaderToolbarElement;
import net.sf.jasperreports.engine.JRGenericPrintElement;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.PrintPageFormat;
import net.sf.jasperreports.engine.export.draw.Offset;
import net.sf.jasperreports.engine.export.draw.PrintDrawVisitor;
import net.sf.jasperreports.renderers.RenderersCache;

/** Walks the elements of filled pages: draws each, and tells the structure what is meant. */
final class PageWalker {
    private static final int DPI = 72;

    private final Export export;
    private final Structure structure;
    private final PrintDrawVisitor visitor;
    private final StyledLists lists = new StyledLists();
    private final PageTextDrawer texts;
    private final FrameDrawer frames;
    private PageContent content;
    private PageGraphics graphics;
    private int pageNumber;
    /** Of the elements around: what is artifact stays so, a tag is a decision for all that lies inside. */
    private Artifact artifact;

    private boolean decided;
    private String language;

    PageWalker(Export export, Structure structure, String language) {
        this.export = export;
        this.structure = structure;
        this.language = language;
        this.texts = new PageTextDrawer(export.context, new PageTextRenderer(export.context, lists));
        this.frames = new FrameDrawer(export.context);
        this.visitor = new PrintDrawVisitor(
                export.context, new RenderersCache(export.context), false, false, true, false, DPI);
        visitor.setTextDrawer(texts);
    }

    /** @param next null after the last page */
    PageContent walk(JRPrintPage page, JRPrintPage next, PrintPageFormat format) {
        pageNumber++;
        content = new PageContent(format.getPageWidth(), format.getPageHeight());
        graphics = new PageGraphics(content, export.fonts, export.images, export.links);
        visitor.setGraphics2D(graphics);
        structure.beginPage(next == null ? List.of() : next.getElements());
        elements(page.getElements(), 0, 0);
        return content;
    }

    private void elements(List<JRPrintElement> elements, int offsetX, int offsetY) {
        for (JRPrintElement element : elements) {
            try {
                element(element, offsetX, offsetY);
            } catch (PdfExportException fault) {
                throw fault.at(new Place(element, Words.of(export.context, element), pageNumber, offsetX, offsetY));
            }
        }
    }

    private void element(JRPrintElement element, int offsetX, int offsetY) {
        Tags tags = Tags.of(element);
        Artifact outerArtifact = artifact;
        boolean outerDecided = decided;
        String outerLanguage = language;
        if (tags.pageLabel() != null) {
            export.labels.begin(pageNumber - 1, tags.pageLabel());
        }
        boolean content = artifact == null && tags.artifact() == null;
        boolean repeated = false;
        if (content) {
            export.outline.note(element, this.content, offsetY);
            repeated = !structure.begin(element, tags);
            artifact = repeated ? Artifact.PAGINATION : null;
        } else if (artifact == null) {
            artifact = tags.artifact();
        }
        decided |= tags.decided();
        language = tags.language() == null ? language : tags.language();
        draw(element, tags, offsetX, offsetY);
        language = outerLanguage;
        decided = outerDecided;
        artifact = outerArtifact;
        if (content) {
            structure.end(tags, repeated);
        }
    }

    private void draw(JRPrintElement element, Tags tags, int offsetX, int offsetY) {
        content.aimAt(artifact == null ? Artifact.of(element) : artifact);
        if (element instanceof JRPrintFrame frame) {
            frame(frame, offsetX, offsetY);
        } else if (element instanceof JRPrintText text) {
            text(text, tags, offsetX, offsetY);
        } else if (element instanceof JRPrintImage image) {
            image(image, tags, offsetX, offsetY);
        } else if (element instanceof JRGenericPrintElement generic) {
            generic(generic.getGenericType().getName());
        } else {
            element.accept(visitor, new Offset(offsetX, offsetY));
        }
    }

    /** The tool bar of the browser's viewer, which tables carry along, is nothing on paper. */
    private static void generic(String kind) {
        if (!kind.equals(HeaderToolbarElement.ELEMENT_NAME)) {
            throw new PdfExportException(
                    "an element of the kind " + kind + " cannot be drawn in a PDF: leave it out of this format");
        }
    }

    private void frame(JRPrintFrame frame, int offsetX, int offsetY) {
        frames.draw(graphics, frame, offsetX, offsetY);
        int x = frame.getX() + offsetX + frame.getLineBox().getLeftPadding();
        int y = frame.getY() + offsetY + frame.getLineBox().getTopPadding();
        elements(frame.getElements(), x, y);
        content.aimAt(artifact == null ? Artifact.of(frame) : artifact);
        frames.border(graphics, frame, offsetX, offsetY);
    }

    private void text(JRPrintText text, Tags tags, int offsetX, int offsetY) {
        String words = Words.of(export.context, text);
        if (artifact != null || words.isBlank()) {
            lists.begin(content, null);
            texts.draw(graphics, text, offsetX, offsetY);
            return;
        }
        requireDecision(text);
        requireWhole(text, words);
        StructElem line = structure.line();
        String spoken = structure.goesOn() ? line.languageInside() : spoken(words, tags);
        if (!spoken.equals(line.languageInside())) {
            line.language(spoken);
        }
        StructElem target = line;
        if (export.links.leads(text)) {
            StructElem around =
                    line.type.equals("P") && structure.current().type.equals("TOCI")
                            ? structure.child("Reference")
                            : line;
            target = around.child("Link");
            export.links.add(text, target, area(text, offsetX, offsetY), content, words);
        }
        if (tags.actualText() != null) {
            target.dictionary.setString(Cos.name("ActualText"), tags.actualText());
        }
        content.aimAtText(target, spoken);
        lists.begin(content, line);
        texts.draw(graphics, text, offsetX, offsetY);
    }

    private String spoken(String words, Tags tags) {
        return tags.language() != null ? language : Scripts.languageOf(words, language);
    }

    /** What comes again on every page is content only where the template says so. */
    private void requireDecision(JRPrintElement element) {
        if (!decided && Containment.isGroup(structure.current()) && Artifact.isRepeated(element)) {
            throw new PdfExportException("this would be read out again on every page, as its band is "
                    + Artifact.band(element).getName()
                    + ": tag it artifact, or say what it is (such as org.saransh.pdf.tag.p = full); a table component tags"
                    + " itself with net.sf.jasperreports.components.table.accessible = true");
        }
    }

    /** Unless the template cuts with a sign that says so, such as an ellipsis. */
    private static void requireWhole(JRPrintText text, String words) {
        Integer printed = text.getTextTruncateIndex();
        if (printed == null || text.getTextTruncateSuffix() != null) {
            return;
        }
        String lost = words.substring(Math.min(printed, words.length()));
        if (!lost.isBlank()) {
            throw new PdfExportException("the text does not fit, its last " + lost.length()
                    + " characters would be lost: give the element textAdjust=\"StretchHeight\" or more room");
        }
    }

    private void image(JRPrintImage image, Tags tags, int offsetX, int offsetY) {
        if (image.getRenderer() == null) {
            return;
        }
        if (artifact == null) {
            requireDecision(image);
            Rectangle2D area = area(image, offsetX, offsetY);
            boolean leads = export.links.leads(image);
            StructElem around = leads ? structure.line().child("Link") : null;
            StructElem figure = leads ? around.child("Figure") : structure.child("Figure");
            String alternative = Figures.describe(figure, image, tags, area, content.height);
            if (leads) {
                export.links.add(image, around, area, content, alternative);
            }
            content.aimAtFigure(figure);
        }
        graphics.setClip(Figures.clip(area(image, offsetX, offsetY), image.getLineBox()));
        visitor.visit(image, new Offset(offsetX, offsetY));
        graphics.setClip(null);
    }

    private static Rectangle2D area(JRPrintElement element, int offsetX, int offsetY) {
        return new Rectangle2D.Double(
                element.getX() + offsetX, element.getY() + offsetY, element.getWidth(), element.getHeight());
    }
}
