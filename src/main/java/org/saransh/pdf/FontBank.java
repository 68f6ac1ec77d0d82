package org.saransh.pdf;

import java.awt.Font;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReportsContext;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The fonts used by one document. */
final class FontBank {
    private final FontFaces faces;
    private final Map<String, EmbeddedFont> byPostScriptName = new LinkedHashMap<>();
    /** The sizes of a face are fonts of their own to AWT. */
    private final Map<Font, EmbeddedFont> byFont = new HashMap<>();

    FontBank(JasperReportsContext context) {
        faces = new FontFaces(context);
    }

    EmbeddedFont get(Font font) throws IOException {
        EmbeddedFont known = byFont.get(font);
        if (known == null) {
            known = ofFace(faces.trueType(font));
            byFont.put(font, known);
        }
        return known;
    }

    private EmbeddedFont ofFace(TrueTypeFont face) throws IOException {
        EmbeddedFont known = byPostScriptName.get(face.getName());
        if (known == null) {
            known = new EmbeddedFont(face, "F" + (byPostScriptName.size() + 1));
            byPostScriptName.put(face.getName(), known);
        }
        return known;
    }

    void embed(PDDocument document) throws IOException {
        for (EmbeddedFont font : byPostScriptName.values()) {
            font.embed(document);
        }
    }
}
