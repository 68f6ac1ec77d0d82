package org.saransh.brief;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page in shades of grey, compared by the mean shade of small blocks, so that smoothed edges may differ a little. */
record Picture(BufferedImage image) {

    /** Pixels of the side of a block: less than the height of a line of text. */
    private static final int BLOCK = 6;

    /** Shades, of 256, by which the mean of a block may differ. */
    private static final double TOLERANCE = 14;

    private static final int DPI = 60;

    /** The first page of the PDF. */
    static Picture of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return of(document);
        }
    }

    static Picture of(PDDocument document) throws IOException {
        return new Picture(new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY));
    }

    static Picture read(Path file) throws IOException {
        return new Picture(ImageIO.read(file.toFile()));
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    boolean looksLike(Picture other) {
        return sameSize(other) && worst(other) <= TOLERANCE;
    }

    private boolean sameSize(Picture other) {
        return image.getWidth() == other.image.getWidth() && image.getHeight() == other.image.getHeight();
    }

    /** The largest difference of the means of two blocks. */
    private double worst(Picture other) {
        double worst = 0;
        for (int y = 0; y < image.getHeight(); y += BLOCK) {
            for (int x = 0; x < image.getWidth(); x += BLOCK) {
                worst = Math.max(worst, Math.abs(shade(x, y) - other.shade(x, y)));
            }
        }
        return worst;
    }

    private double shade(int left, int top) {
        Raster raster = image.getRaster();
        int right = Math.min(left + BLOCK, image.getWidth());
        int bottom = Math.min(top + BLOCK, image.getHeight());
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += raster.getSample(x, y, 0);
            }
        }
        return sum / ((right - left) * (bottom - top));
    }

    /** This picture with every block framed in red that differs from the other's. */
    Picture differenceTo(Picture other) {
        BufferedImage drawn = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.setColor(Color.RED);
        for (int y = 0; y < image.getHeight(); y += BLOCK) {
            for (int x = 0; x < image.getWidth(); x += BLOCK) {
                if (!sameSize(other) || Math.abs(shade(x, y) - other.shade(x, y)) > TOLERANCE) {
                    graphics.drawRect(x, y, BLOCK, BLOCK);
                }
            }
        }
        graphics.dispose();
        return new Picture(drawn);
    }
}
