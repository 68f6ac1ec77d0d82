package org.saransh.brief;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.saransh.brief.PrintedBlock.Look;
import org.saransh.brief.PrintedBlock.Words;

/** Sets blocks onto pages with PDFBox. */
final class DrawnPages {

    interface Painter {
        void paint(PDPageContentStream content, double x, double y) throws IOException;
    }

    private static final double LEADING = 1.362;
    private static final double ASCENT = 1.069;

    private final PDDocument document;
    private final PrintedBrief brief;
    private final PDType0Font regular;
    private final PDType0Font bold;
    private final PDType0Font italic;
    private PDPageContentStream content;
    private int number;
    /** From the upper edge of the page. */
    private double y;

    DrawnPages(PDDocument document, PrintedBrief brief, PDType0Font regular, PDType0Font bold, PDType0Font italic)
            throws IOException {
        this.document = document;
        this.brief = brief;
        this.regular = regular;
        this.bold = bold;
        this.italic = italic;
        next();
    }

    void next() throws IOException {
        end();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        y = PrintedBrief.TOP;
        number++;
        Look small = new Look(8, false, false, "#4A5A68", false);
        if (number > 1) {
            line(brief.marking(), new Look(8, true, false, "#8A1C1C", false), PrintedBrief.MARGIN + 225, y + 9);
            y += PrintedBrief.HEADER;
        }
        double footer = PrintedBrief.PAGE_HEIGHT - PrintedBrief.TOP - PrintedBrief.FOOTER;
        rule(PrintedBrief.MARGIN, footer + 2, PrintedBrief.TEXT_WIDTH);
        line(brief.footer(), small, PrintedBrief.MARGIN, footer + 16);
        line("Page " + number, small, PrintedBrief.MARGIN + 470, footer + 16);
    }

    void end() throws IOException {
        if (content != null) {
            content.close();
        }
    }

    void paragraph(PrintedBlock.Paragraph paragraph) throws IOException {
        Look look = paragraph.words().look();
        List<String> lines = lines(paragraph.words(), paragraph.width());
        y += paragraph.above();
        require(lines.size() * leading(look) + (paragraph.heading() ? 40 : 0));
        double x = PrintedBrief.MARGIN + paragraph.left();
        for (String line : lines) {
            line(line, look, x, y + look.size() * ASCENT);
            y += leading(look);
        }
        if (paragraph.heading()) {
            y += 3;
            rule(x, y, paragraph.width());
        }
    }

    void picture(PrintedBlock.Picture picture, Painter painter) throws IOException {
        require(picture.height());
        painter.paint(content, PrintedBrief.MARGIN, PrintedBrief.PAGE_HEIGHT - y - picture.height());
        y += picture.height();
    }

    void table(PrintedBlock.Table table) throws IOException {
        y += 6;
        head(table);
        for (List<Words> row : table.rows()) {
            List<List<String>> cells = cells(row, table.widths());
            double height = height(row, cells);
            if (!fits(height)) {
                next();
                head(table);
            }
            row(row, cells, table.widths());
            y += height;
            rule(PrintedBrief.MARGIN, y, PrintedBrief.TEXT_WIDTH);
        }
    }

    private void head(PrintedBlock.Table table) throws IOException {
        List<List<String>> cells = cells(table.head(), table.widths());
        double height = height(table.head(), cells);
        require(height + 30);
        content.setNonStrokingColor(Color.decode(PrintedBrief.HEAD_COLOUR));
        content.addRect(
                (float) PrintedBrief.MARGIN,
                (float) (PrintedBrief.PAGE_HEIGHT - y - height),
                (float) PrintedBrief.TEXT_WIDTH,
                (float) height);
        content.fill();
        row(table.head(), cells, table.widths());
        y += height;
    }

    private void row(List<Words> row, List<List<String>> cells, List<Integer> widths) throws IOException {
        double x = PrintedBrief.MARGIN;
        for (int column = 0; column < row.size(); column++) {
            Look look = row.get(column).look();
            double baseline = y + PrintedBrief.PADDING + look.size() * ASCENT;
            for (String line : cells.get(column)) {
                double left = look.right()
                        ? x + widths.get(column) - PrintedBrief.PADDING - width(line, look)
                        : x + PrintedBrief.PADDING;
                line(line, look, left, baseline);
                baseline += leading(look);
            }
            x += widths.get(column);
        }
    }

    private List<List<String>> cells(List<Words> row, List<Integer> widths) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            cells.add(lines(row.get(column), widths.get(column) - 2 * PrintedBrief.PADDING));
        }
        return cells;
    }

    private static double height(List<Words> row, List<List<String>> cells) {
        double height = 0;
        for (int column = 0; column < row.size(); column++) {
            height = Math.max(
                    height, cells.get(column).size() * leading(row.get(column).look()));
        }
        return height + 2 * PrintedBrief.PADDING;
    }

    private List<String> lines(Words words, double room) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String part : words.text().split("\n")) {
            StringBuilder line = new StringBuilder();
            double used = 0;
            for (String word : part.split(" ")) {
                double width = width(word + " ", words.look());
                if (!line.isEmpty() && used + width > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.append(word).append(' ');
                used += width;
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private double width(String text, Look look) throws IOException {
        return font(look).getStringWidth(text) / 1000 * look.size();
    }

    private void line(String text, Look look, double x, double baseline) throws IOException {
        content.beginText();
        content.setFont(font(look), (float) look.size());
        content.setNonStrokingColor(Color.decode(look.colour()));
        content.newLineAtOffset((float) x, (float) (PrintedBrief.PAGE_HEIGHT - baseline));
        content.showText(text);
        content.endText();
    }

    private void rule(double x, double below, double width) throws IOException {
        content.setStrokingColor(Color.decode(PrintedBrief.RULE_COLOUR));
        content.setLineWidth(0.5f);
        content.moveTo((float) x, (float) (PrintedBrief.PAGE_HEIGHT - below));
        content.lineTo((float) (x + width), (float) (PrintedBrief.PAGE_HEIGHT - below));
        content.stroke();
    }

    private PDType0Font font(Look look) {
        return look.bold() ? bold : look.italic() ? italic : regular;
    }

    private static double leading(Look look) {
        return look.size() * LEADING;
    }

    private boolean fits(double height) {
        return y + height <= PrintedBrief.PAGE_HEIGHT - PrintedBrief.TOP - PrintedBrief.FOOTER;
    }

    private void require(double height) throws IOException {
        if (!fits(height)) {
            next();
        }
    }
}
