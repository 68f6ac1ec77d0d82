package org.saransh.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;

/** The rows as a report of one endless page of text fields, by JasperReports' exporter. */
final class JasperRows implements JRDataSource {

    private final MixedRows rows;

    private JasperRows(int count) {
        rows = new MixedRows(count);
    }

    static void write(int count, OutputStream out) throws IOException {
        try {
            byte[] template = template().getBytes(StandardCharsets.UTF_8);
            JasperPrint print = JasperFillManager.fillReport(
                    JasperCompileManager.compileReport(new ByteArrayInputStream(template)),
                    new java.util.HashMap<>(Map.of("IS_IGNORE_PAGINATION", true)),
                    new JasperRows(count));
            SimpleXlsxReportConfiguration typed = new SimpleXlsxReportConfiguration();
            typed.setDetectCellType(true);
            typed.setWhitePageBackground(false);
            JRXlsxExporter exporter = new JRXlsxExporter();
            exporter.setExporterInput(new SimpleExporterInput(print));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
            exporter.setConfiguration(typed);
            exporter.exportReport();
        } catch (JRException failed) {
            throw new IOException(failed);
        }
    }

    private static String template() {
        int columns = MixedRows.columns();
        return "<jasperReport name=\"rows\" pageWidth=\"1200\" pageHeight=\"800\" columnWidth=\"1200\" leftMargin=\"0\""
                + " rightMargin=\"0\" topMargin=\"0\" bottomMargin=\"0\">"
                + each(
                        columns,
                        place -> "<field name=\"c" + place + "\" class=\""
                                + type(place).getName() + "\"/>")
                + "<detail><band height=\"20\">"
                + each(
                        columns,
                        place -> "<element kind=\"textField\" x=\"" + 100 * place
                                + "\" y=\"0\" width=\"100\" height=\"20\"><expression><![CDATA[$F{c" + place
                                + "}]]></expression></element>")
                + "</band></detail></jasperReport>";
    }

    private static String each(int columns, Function<Integer, String> text) {
        return IntStream.range(0, columns).boxed().map(text).collect(Collectors.joining());
    }

    private static Class<?> type(int place) {
        return switch (MixedRows.kind(place)) {
            case COUNT -> Long.class;
            case NUMBER -> java.math.BigDecimal.class;
            case DATE -> java.util.Date.class;
            default -> String.class;
        };
    }

    @Override
    public boolean next() {
        return rows.next();
    }

    @Override
    public Object getFieldValue(JRField field) {
        int place = Integer.parseInt(field.getName().substring(1));
        return switch (MixedRows.kind(place)) {
            case COUNT -> rows.whole(place);
            case NUMBER -> rows.number(place);
            case DATE -> java.sql.Date.valueOf(LocalDate.parse(rows.text(place)));
            case YES_NO -> rows.yes(place) ? "Yes" : "No";
            default -> rows.text(place);
        };
    }
}
