package org.saransh.pdf;

import java.io.IOException;
import java.util.List;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;

/** Turns a filled report into a PDF that conforms to PDF/A-3a and PDF/UA-1. */
public final class AccessiblePdf {
    private AccessiblePdf() {}

    /**
     * Writes the print with its tags, bookmarks, links, page labels and attachments. The same arguments give the same bytes. Safe for
     * use by several threads.
     *
     * @param context its font extensions hold every font of the print, as TrueType files that may be embedded
     * @param print as filled with {@link ShapingMeasurerFactory}; pages in points of 1/72 inch, each with its own format
     * @param attachments the data behind the document; file names are unique, their order does not matter
     * @return a whole file of PDF 1.7
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
