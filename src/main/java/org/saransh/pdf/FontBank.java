package org.saransh.pdf;

import java.awt.Font;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReportsContext;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The fonts used by one document. */
final class FontBank {
    private final FontFaces faces;
    private final Map<String, EmbeddedFont> byPostScriptName = new LinkedHashMap<>();

    FontBank(JasperReportsContext context) {
        faces = new FontFaces(context);
    }

    EmbeddedFont get(Font font) throws IOException {
        TrueTypeFont trueType = faces.trueType(font);
        EmbeddedFont known = byPostScriptName.get(trueType.getName());
        if (known == null) {
            known = new EmbeddedFont(trueType, "F" + (byPostScriptName.size() + 1));
            byPostScriptName.put(trueType.getName(), known);
        }
        return known;
    }

    void embed(PDDocument document) throws IOException {
        for (EmbeddedFont font : byPostScriptName.values()) {
            font.embed(document);
        }
    }
}
