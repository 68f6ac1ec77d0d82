package org.saransh.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.HorizontalHeaderTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A subset of a TrueType font with one code for each pair of glyph and text, so that every code has one exact entry in
 * the ToUnicode map.
 */
final class EmbeddedFont {
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");
    private static final int CODES_PER_BLOCK = 100;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private record Code(int glyph, String text) {}

    final String resource;
    final COSDictionary dictionary = new COSDictionary();
    private final TrueTypeFont font;
    private final double perThousand;
    private final Map<Code, Integer> codes = new HashMap<>();
    private final List<Code> inOrder = new ArrayList<>(List.of(new Code(0, "")));
    /** The last text of each glyph and its code: nearly always those that are asked for next. */
    private final String[] lastText;

    private final int[] lastCode;

    EmbeddedFont(TrueTypeFont font, String resource) throws IOException {
        this.font = font;
        this.resource = resource;
        perThousand = 1000.0 / font.getUnitsPerEm();
        lastText = new String[font.getNumberOfGlyphs()];
        lastCode = new int[lastText.length];
    }

    int code(int glyph, String text) {
        if (!text.equals(lastText[glyph])) {
            lastText[glyph] = text;
            lastCode[glyph] = anyCode(glyph, text);
        }
        return lastCode[glyph];
    }

    private int anyCode(int glyph, String text) {
        return codes.computeIfAbsent(new Code(glyph, text), code -> {
            inOrder.add(code);
            return inOrder.size() - 1;
        });
    }

    /** In thousandths of the font size, as the document's width table says. */
    long width(int glyph) throws IOException {
        return Math.round(font.getAdvanceWidth(glyph) * perThousand);
    }

    void embed(PDDocument document) throws IOException {
        TreeSet<Integer> glyphs = new TreeSet<>();
        inOrder.forEach(code -> glyphs.add(code.glyph()));
        TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
        subsetter.addGlyphIds(glyphs);
        String prefix = prefix(glyphs);
        subsetter.setPrefix(prefix);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        // the parsed font is shared between exports, and reading its glyph table moves a position
        synchronized (font) {
            subsetter.writeToStream(file);
        }
        String name = prefix + font.getName();
        COSStream fontFile = Cos.stream(document, file.toByteArray());
        fontFile.setInt(COSName.LENGTH1, file.size());

        COSArray descendants = new COSArray();
        descendants.add(descendant(document, name, descriptor(name, fontFile), subsetter.getGIDMap()));
        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
        dictionary.setName(COSName.BASE_FONT, name);
        dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
        dictionary.setItem(COSName.TO_UNICODE, Cos.stream(document, toUnicode().getBytes(StandardCharsets.US_ASCII)));
    }

    private static String prefix(TreeSet<Integer> glyphs) {
        long hash = 1125899906842597L;
        for (int glyph : glyphs) {
            hash = 31 * hash + glyph;
        }
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            prefix.append((char) ('A' + Math.floorMod(hash, 26)));
            hash = Math.floorDiv(hash, 26);
        }
        return prefix.append('+').toString();
    }

    private COSDictionary descriptor(String name, COSStream fontFile) throws IOException {
        HeaderTable header = font.getHeader();
        HorizontalHeaderTable horizontal = font.getHorizontalHeader();
        OS2WindowsMetricsTable metrics = font.getOS2Windows();
        boolean bold = metrics != null && metrics.getWeightClass() >= 600;
        int capHeight =
                metrics == null || metrics.getCapHeight() <= 0 ? horizontal.getAscender() : metrics.getCapHeight();
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, 4);
        descriptor.setItem(
                COSName.FONT_BBOX,
                Cos.numbers(
                        scaled(header.getXMin()),
                        scaled(header.getYMin()),
                        scaled(header.getXMax()),
                        scaled(header.getYMax())));
        descriptor.setInt(COSName.ITALIC_ANGLE, Math.round(font.getPostScript().getItalicAngle()));
        descriptor.setInt(COSName.ASCENT, scaled(horizontal.getAscender()));
        descriptor.setInt(COSName.DESCENT, scaled(horizontal.getDescender()));
        descriptor.setInt(COSName.CAP_HEIGHT, scaled(capHeight));
        descriptor.setInt(COSName.STEM_V, bold ? 140 : 80);
        descriptor.setItem(COSName.FONT_FILE2, fontFile);
        return descriptor;
    }

    private int scaled(int units) {
        return (int) Math.round(units * perThousand);
    }

    private COSDictionary descendant(
            PDDocument document, String name, COSDictionary descriptor, Map<Integer, Integer> oldByNew)
            throws IOException {
        Map<Integer, Integer> newByOld = new HashMap<>();
        oldByNew.forEach((subset, original) -> newByOld.put(original, subset));
        COSArray widths = new COSArray();
        ByteArrayOutputStream glyphByCode = new ByteArrayOutputStream();
        for (Code code : inOrder) {
            widths.add(COSInteger.get(width(code.glyph())));
            int glyph = newByOld.getOrDefault(code.glyph(), 0);
            glyphByCode.write(glyph >> 8);
            glyphByCode.write(glyph);
        }
        COSArray widthsFromZero = new COSArray();
        widthsFromZero.add(COSInteger.ZERO);
        widthsFromZero.add(widths);
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, name);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setItem(COSName.W, widthsFromZero);
        descendant.setItem(COSName.CID_TO_GID_MAP, Cos.stream(document, glyphByCode.toByteArray()));
        return descendant;
    }

    private String toUnicode() {
        StringBuilder map = new StringBuilder(
                """
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (int first = 1; first < inOrder.size(); first += CODES_PER_BLOCK) {
            int limit = Math.min(first + CODES_PER_BLOCK, inOrder.size());
            map.append(limit - first).append(" beginbfchar\n");
            for (int code = first; code < limit; code++) {
                map.append('<').append(HEX.toHexDigits((short) code)).append("> <");
                inOrder.get(code).text().chars().forEach(unit -> map.append(HEX.toHexDigits((short) unit)));
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
