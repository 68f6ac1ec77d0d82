package org.saransh.brief;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxExporterConfiguration;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;

/**
 * An Excel workbook from filled sheets, with typed cells.
 *
 * <p>The exporter writes the clock into the package. It is replaced, so that the same sheets give the same bytes.
 */
final class Workbook {

    /** The beginning of 1980 would be written as an instant in the zone of this machine. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String END_OF_PROPERTIES = "</coreProperties>";

    private Workbook() {}

    /** @param sheets by their names, in their order */
    static byte[] of(JasperReportsContext context, Map<String, JasperPrint> sheets, String title, Instant created) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        SimpleXlsxReportConfiguration report = new SimpleXlsxReportConfiguration();
        report.setOnePagePerSheet(true);
        report.setDetectCellType(true);
        report.setWhitePageBackground(false);
        report.setRemoveEmptySpaceBetweenRows(true);
        report.setWrapText(true);
        report.setSheetNames(sheets.keySet().toArray(String[]::new));
        SimpleXlsxExporterConfiguration workbook = new SimpleXlsxExporterConfiguration();
        workbook.setMetadataTitle(title);
        JRXlsxExporter exporter = new JRXlsxExporter(context);
        exporter.setExporterInput(SimpleExporterInput.getInstance(java.util.List.copyOf(sheets.values())));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(written));
        exporter.setConfiguration(report);
        exporter.setConfiguration(workbook);
        try {
            exporter.exportReport();
            return settled(written.toByteArray(), created);
        } catch (JRException failed) {
            throw new RenderingException("The workbook cannot be exported: " + failed.getMessage(), failed);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A workbook in memory cannot be read again", impossible);
        }
    }

    /** The same package with its entries in order of name, all of one time, and its properties with the given instant. */
    private static byte[] settled(byte[] xlsx, Instant created) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        entries.computeIfPresent(PROPERTIES, (name, xml) -> dated(xml, created));
        ByteArrayOutputStream settled = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(settled)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey());
                header.setTimeLocal(ENTRY_TIME);
                zip.putNextEntry(header);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return settled.toByteArray();
    }

    private static byte[] dated(byte[] xml, Instant created) {
        String property = "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + created.truncatedTo(ChronoUnit.SECONDS)
                + "</dcterms:created>" + END_OF_PROPERTIES;
        return new String(xml, StandardCharsets.UTF_8)
                .replace(END_OF_PROPERTIES, property)
                .getBytes(StandardCharsets.UTF_8);
    }
}
