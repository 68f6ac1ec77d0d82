package org.saransh.brief;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.type.BandTypeEnum;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.saransh.brief.PrintedBlock.Look;
import org.saransh.brief.PrintedBlock.NewPage;
import org.saransh.brief.PrintedBlock.Paragraph;
import org.saransh.brief.PrintedBlock.Picture;
import org.saransh.brief.PrintedBlock.Table;
import org.saransh.brief.PrintedBlock.Words;

/**
 * What a filled brief prints, in reading order: its paragraphs, the rows of its tables, its drawings.
 *
 * @param footer printed on every page before its number
 */
record PrintedBrief(String marking, String footer, List<PrintedBlock> blocks) implements Serializable {

    /** Of an A4 page and of its text, in points. */
    static final double PAGE_WIDTH = 595;

    static final double PAGE_HEIGHT = 842;
    static final double MARGIN = 40;
    static final double TOP = 32;
    static final double TEXT_WIDTH = 515;
    /** In points: the marking above and the footer below the text of a page. */
    static final double HEADER = 20;

    static final double FOOTER = 22;
    /** In points, within a cell of a table. */
    static final double PADDING = 3.5;

    static final String HEAD_COLOUR = "#123B5D";
    static final String RULE_COLOUR = "#C5D0D9";

    private static final String TAG = "net.sf.jasperreports.export.pdf.tag.";
    private static final String TABLE = "tableUUID";
    private static final int PIXELS_PER_POINT = 2;

    static PrintedBrief of(JasperPrint print, String marking, String footer) throws IOException, JRException {
        Reader reader = new Reader();
        for (JRPrintPage page : print.getPages()) {
            for (JRPrintElement element : page.getElements()) {
                reader.read(element, 0);
            }
        }
        return new PrintedBrief(marking, footer, reader.blocks);
    }

    void write(Path file) throws IOException {
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(file))) {
            out.writeObject(this);
        }
    }

    static PrintedBrief read(Path file) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
            return (PrintedBrief) in.readObject();
        } catch (ClassNotFoundException impossible) {
            throw new IOException(impossible);
        }
    }

    private static final class Reader {

        private final List<PrintedBlock> blocks = new ArrayList<>();
        private String section;
        private String table;
        private double bottom = TOP;

        void read(JRPrintElement element, int left) throws IOException, JRException {
            BandTypeEnum band =
                    element.getOrigin() == null ? null : element.getOrigin().getBandType();
            if (band == BandTypeEnum.PAGE_HEADER || band == BandTypeEnum.PAGE_FOOTER) {
                bottom = TOP + HEADER;
                return;
            }
            if (element instanceof JRPrintText text) {
                paragraph(text, left);
            } else if (element instanceof JRPrintImage image) {
                picture(image);
            } else if (element instanceof JRPrintFrame frame) {
                if (frame.getPropertiesMap().getProperty(TAG + "table") != null) {
                    table(frame);
                } else {
                    for (JRPrintElement inside : frame.getElements()) {
                        read(inside, left + frame.getX());
                    }
                }
            }
            if (left == 0) {
                bottom = element.getY() + element.getHeight();
            }
        }

        private void paragraph(JRPrintText text, int left) {
            boolean heading =
                    text.getAnchorName() != null && text.getAnchorName().startsWith("section.");
            if (heading) {
                section = text.getAnchorName().substring("section.".length());
                if (text.getY() == TOP + HEADER + 12 && text.getFullText().startsWith("Annex A")) {
                    blocks.add(new NewPage());
                }
            }
            double x = left + text.getX() - (left == 0 ? MARGIN : MARGIN);
            double above = left == 0 ? Math.max(0, text.getY() - bottom) : 2;
            blocks.add(new Paragraph(words(text), above, x, Math.min(text.getWidth(), TEXT_WIDTH - x), heading));
        }

        private void picture(JRPrintImage image) throws IOException, JRException {
            int width = image.getWidth() * PIXELS_PER_POINT;
            int height = image.getHeight() * PIXELS_PER_POINT;
            BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = pixels.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
            ((Graphics2DRenderable) image.getRenderer())
                    .render(
                            DefaultJasperReportsContext.getInstance(),
                            graphics,
                            new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()));
            graphics.dispose();
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(pixels, "png", png);
            blocks.add(new Picture(section, image.getWidth(), image.getHeight(), png.toByteArray()));
        }

        /** A table that goes on over a page repeats its head, which is read once. */
        private void table(JRPrintFrame frame) {
            List<Integer> widths = new ArrayList<>();
            List<List<Words>> rows = new ArrayList<>();
            List<Words> row = new ArrayList<>();
            for (JRPrintElement element : frame.getElements()) {
                if (element instanceof JRPrintFrame cell) {
                    if (rows.isEmpty()) {
                        widths.add(cell.getWidth());
                    }
                    row.add(cell(cell));
                    String edge = cell.getPropertiesMap().getProperty(TAG + "tr");
                    if ("end".equals(edge) || "full".equals(edge)) {
                        rows.add(row);
                        row = new ArrayList<>();
                    }
                }
            }
            String printed = frame.getPropertiesMap().getProperty(TABLE) + section;
            if (printed.equals(table)) {
                ((Table) blocks.get(blocks.size() - 1)).rows().addAll(rows.subList(1, rows.size()));
            } else {
                table = printed;
                blocks.add(new Table(widths, rows.get(0), new ArrayList<>(rows.subList(1, rows.size()))));
            }
        }

        private static Words cell(JRPrintFrame cell) {
            StringBuilder all = new StringBuilder();
            Words first = null;
            for (JRPrintElement element : cell.getElements()) {
                if (element instanceof JRPrintText text) {
                    Words words = words(text);
                    first = first == null ? words : first;
                    all.append(all.isEmpty() ? "" : "\n").append(words.text());
                }
            }
            return first == null
                    ? new Words("", new Look(8, false, false, "#000000", false))
                    : new Words(all.toString(), first.look());
        }

        private static Words words(JRPrintText text) {
            Color colour = text.getForecolor();
            String plain = text.getFullText() == null
                    ? ""
                    : text.getMarkup() == null || text.getMarkup().equals("none")
                            ? text.getFullText()
                            : text.getFullText()
                                    .replaceAll("<[^>]*>", "")
                                    .replace("&lt;", "<")
                                    .replace("&gt;", ">")
                                    .replace("&amp;", "&");
            return new Words(
                    plain,
                    new Look(
                            text.getFontSize(),
                            text.isBold(),
                            text.isItalic(),
                            String.format(Locale.ROOT, "#%06X", colour.getRGB() & 0xffffff),
                            text.getHorizontalTextAlign() == HorizontalTextAlignEnum.RIGHT));
        }
    }
}
