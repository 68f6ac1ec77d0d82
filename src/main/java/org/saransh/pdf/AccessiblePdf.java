package org.saransh.pdf;

import java.io.IOException;
import java.util.List;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;

/** Turns a filled report into a PDF that conforms to PDF/A-3a and PDF/UA-1. */
public final class AccessiblePdf {
    private AccessiblePdf() {}

    /**
     * The same arguments give the same bytes. Fonts come from the font extensions of the context.
     *
     * @throws PdfExportException if an element, a text, a font or a link cannot be made accessible
     */
    public static byte[] export(
            JasperReportsContext context, JasperPrint print, PdfMetadata metadata, List<Attachment> attachments) {
        try (Export export = new Export(context, print, metadata, attachments)) {
            return export.write();
        } catch (IOException failure) {
            throw new PdfExportException("\"" + metadata.title() + "\" could not be written as PDF", failure);
        }
    }
}
