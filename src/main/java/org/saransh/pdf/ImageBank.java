package org.saransh.pdf;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Transparency;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** The bitmaps of one document, each embedded once. */
final class ImageBank {
    private record Pixels(int width, int[] argb) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Pixels pixels && width == pixels.width && Arrays.equals(argb, pixels.argb);
        }

        @Override
        public int hashCode() {
            return 31 * width + Arrays.hashCode(argb);
        }
    }

    private final PDDocument document;
    private final Map<Pixels, COSBase> embedded = new HashMap<>();

    ImageBank(PDDocument document) {
        this.document = document;
    }

    COSBase get(Image image, int width, int height) throws IOException {
        boolean opaque = image instanceof BufferedImage buffered && buffered.getTransparency() == Transparency.OPAQUE;
        BufferedImage standard =
                new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = standard.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        Pixels pixels = new Pixels(width, standard.getRGB(0, 0, width, height, null, 0, width));
        COSBase known = embedded.get(pixels);
        if (known == null) {
            known = LosslessFactory.createFromImage(document, standard).getCOSObject();
            embedded.put(pixels, known);
        }
        return known;
    }
}
