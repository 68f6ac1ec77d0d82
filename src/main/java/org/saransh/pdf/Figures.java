package org.saransh.pdf;

import java.awt.geom.Rectangle2D;
import java.util.Objects;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRPen;
import net.sf.jasperreports.engine.JRPrintImage;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** What is told about pictures to those who cannot see them. */
final class Figures {
    private Figures() {}

    /**
     * @param area on the page, y downwards
     * @return the words that stand for the picture
     */
    static String describe(StructElem figure, JRPrintImage image, Tags tags, Rectangle2D area, double pageHeight) {
        String alternative = tags.alternative() == null ? image.getHyperlinkTooltip() : tags.alternative();
        if (alternative == null || alternative.isBlank()) {
            throw new PdfExportException(
                    "an image has no alternative text: give it the property org.saransh.pdf.alt or a"
                            + " hyperlink tooltip, or tag it artifact if it says nothing");
        }
        figure.dictionary.setString(COSName.ALT, alternative);
        if (tags.actualText() != null) {
            figure.dictionary.setString(Cos.name("ActualText"), tags.actualText());
        }
        COSDictionary layout = figure.attributes("Layout");
        layout.setItem(
                Cos.name("BBox"),
                Cos.numbers(area.getMinX(), pageHeight - area.getMaxY(), area.getMaxX(), pageHeight - area.getMinY()));
        layout.setItem(Cos.name("Placement"), Cos.name("Block"));
        return alternative;
    }

    /** What a drawing may touch: its element and the border around it. */
    static Rectangle2D clip(Rectangle2D area, JRLineBox box) {
        double border = Stream.of(box.getTopPen(), box.getLeftPen(), box.getBottomPen(), box.getRightPen())
                .map(JRPen::getLineWidth)
                .filter(Objects::nonNull)
                .mapToDouble(Float::doubleValue)
                .max()
                .orElse(0);
        return new Rectangle2D.Double(
                area.getX() - border,
                area.getY() - border,
                area.getWidth() + 2 * border,
                area.getHeight() + 2 * border);
    }
}
