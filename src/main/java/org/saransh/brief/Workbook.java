package org.saransh.brief;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;

/** An Excel workbook from filled sheets, with typed cells. */
final class Workbook {

    private Workbook() {}

    /** @param sheets by their names, in their order */
    static byte[] of(JasperReportsContext context, Map<String, JasperPrint> sheets) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        SimpleXlsxReportConfiguration report = new SimpleXlsxReportConfiguration();
        report.setOnePagePerSheet(true);
        report.setDetectCellType(true);
        report.setWhitePageBackground(false);
        report.setRemoveEmptySpaceBetweenRows(true);
        report.setWrapText(true);
        report.setSheetNames(sheets.keySet().toArray(String[]::new));
        JRXlsxExporter exporter = new JRXlsxExporter(context);
        exporter.setExporterInput(SimpleExporterInput.getInstance(List.copyOf(sheets.values())));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(written));
        exporter.setConfiguration(report);
        try {
            exporter.exportReport();
            return written.toByteArray();
        } catch (JRException failed) {
            throw new RenderingException("The workbook cannot be exported: " + failed.getMessage(), failed);
        }
    }
}
