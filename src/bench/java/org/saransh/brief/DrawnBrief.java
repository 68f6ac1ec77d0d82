package org.saransh.brief;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * The same words, tables and drawings drawn with PDFBox by hand: untagged, nothing attached, texts not shaped. The fonts are
 * parsed once, and each document embeds subsets of them. The drawings are drawn as vectors.
 */
final class DrawnBrief implements Contestant {

    private final PrintedBrief brief;
    private final Digest digest;
    private final Wording wording;
    private final List<TrueTypeFont> faces;

    DrawnBrief(Path folder) throws IOException {
        brief = PrintedBrief.read(folder.resolve(BriefBench.BLOCKS));
        digest = Digest.read(Files.readString(folder.resolve(BriefBench.DIGEST)));
        wording = Wording.of(digest.brief(), Language.EN);
        faces = List.of(face("Regular"), face("Bold"), face("Italic"));
    }

    private static TrueTypeFont face(String name) throws IOException {
        return new TTFParser()
                .parse(new RandomAccessReadBufferedFile(BriefBench.font(name).toFile()));
    }

    @Override
    public byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType0Font regular = PDType0Font.load(document, faces.get(0), true);
            PDType0Font bold = PDType0Font.load(document, faces.get(1), true);
            DrawnPages pages =
                    new DrawnPages(document, brief, regular, bold, PDType0Font.load(document, faces.get(2), true));
            for (PrintedBlock block : brief.blocks()) {
                if (block instanceof PrintedBlock.NewPage) {
                    pages.next();
                } else if (block instanceof PrintedBlock.Paragraph paragraph) {
                    pages.paragraph(paragraph);
                } else if (block instanceof PrintedBlock.Table table) {
                    pages.table(table);
                } else if (block instanceof PrintedBlock.Picture picture) {
                    pages.picture(picture, vector(document, picture, regular, bold));
                }
            }
            pages.end();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private DrawnPages.Painter vector(
            PDDocument document, PrintedBlock.Picture picture, PDType0Font regular, PDType0Font bold) {
        return (content, x, y) -> {
            PdfBoxGraphics2D graphics =
                    new PdfBoxGraphics2D(document, (float) picture.width(), (float) picture.height());
            PdfBoxGraphics2DFontTextDrawer texts = new PdfBoxGraphics2DFontTextDrawer();
            texts.registerFont("Noto Sans Regular", regular);
            texts.registerFont("Noto Sans Bold", bold);
            graphics.setFontTextDrawer(texts);
            SectionDrawings.of(
                            picture.section(),
                            SectionKinds.named(picture.section()).lines(digest, Language.EN),
                            wording)
                    .orElseThrow()
                    .in(new Rectangle2D.Double(0, 0, picture.width(), picture.height()))
                    .paint(graphics);
            graphics.dispose();
            content.saveGraphicsState();
            content.transform(Matrix.getTranslateInstance((float) x, (float) y));
            content.drawForm(graphics.getXFormObject());
            content.restoreGraphicsState();
        };
    }
}
