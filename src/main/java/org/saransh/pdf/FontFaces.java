package org.saransh.pdf;

import java.awt.Font;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFace;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.repo.RepositoryUtil;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Finds the font file behind an AWT font among the font extensions of a context. */
final class FontFaces {
    private static final Map<FontFace, TrueTypeFont> PARSED = Collections.synchronizedMap(new WeakHashMap<>());
    private static final int SEMI_BOLD = 600;

    private final JasperReportsContext context;
    private final Map<String, FontFace> byPostScriptName = new LinkedHashMap<>();

    FontFaces(JasperReportsContext context) {
        this.context = context;
        List<FontFamily> families = context.getExtensions(FontFamily.class);
        for (FontFamily family : families == null ? List.<FontFamily>of() : families) {
            Stream.of(family.getNormalFace(), family.getBoldFace(), family.getItalicFace(), family.getBoldItalicFace())
                    .filter(face -> face != null && face.getFont() != null)
                    .forEach(face -> byPostScriptName.putIfAbsent(face.getFont().getPSName(), face));
        }
    }

    TrueTypeFont trueType(Font font) throws IOException {
        FontFace face = byPostScriptName.get(font.getPSName());
        if (face == null) {
            throw new PdfExportException("font \"" + font.getFontName()
                    + "\" is in no JasperReports font extension and cannot be embedded; known are "
                    + byPostScriptName.keySet());
        }
        TrueTypeFont trueType = PARSED.get(face);
        if (trueType == null) {
            trueType = parse(face);
            PARSED.put(face, trueType);
        }
        requireStyle(font, trueType);
        return trueType;
    }

    private TrueTypeFont parse(FontFace face) throws IOException {
        byte[] file;
        try {
            file = RepositoryUtil.getInstance(context).getBytesFromLocation(face.getTtf());
        } catch (JRException missing) {
            throw new PdfExportException("font file " + face.getTtf() + " cannot be read", missing);
        }
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        if (font.getGlyph() == null) {
            throw new PdfExportException("font file " + face.getTtf() + " has no TrueType outlines");
        }
        OS2WindowsMetricsTable metrics = font.getOS2Windows();
        if (metrics != null && (metrics.getFsType() & 0xF) == OS2WindowsMetricsTable.FSTYPE_RESTRICTED) {
            throw new PdfExportException("the licence of font file " + face.getTtf() + " forbids to embed it");
        }
        return font;
    }

    private static void requireStyle(Font font, TrueTypeFont found) throws IOException {
        OS2WindowsMetricsTable metrics = found.getOS2Windows();
        if (font.isItalic() && found.getPostScript().getItalicAngle() == 0) {
            throw new PdfExportException("font \"" + font.getFontName() + "\" has no italic face");
        }
        if (font.isBold() && metrics != null && metrics.getWeightClass() < SEMI_BOLD) {
            throw new PdfExportException("font \"" + font.getFontName() + "\" has no bold face");
        }
    }
}
