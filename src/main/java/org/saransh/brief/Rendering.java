package org.saransh.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperPrint;
import org.saransh.pdf.AccessiblePdf;
import org.saransh.pdf.Attachment;
import org.saransh.pdf.ConformanceCheck;
import org.saransh.pdf.ConformanceReport;
import org.saransh.pdf.PdfExportException;
import org.saransh.pdf.PdfMetadata;

/** Renders a digest: the same digest and templates give the same bytes, wherever and whenever. */
@ApplicationScoped
public class Rendering {

    private static final String PRODUCER = "Saransh";
    private static final String MAIN = "weekly";
    private static final List<String> SHEETS =
            List.of("points", "changes", "tranches", "totals", "partnerships", "due", "sources");

    static final List<String> TEMPLATES = java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(MAIN), SHEETS.stream().map(sheet -> "sheet-" + sheet))
            .toList();

    @Inject
    Templates templates;

    /**
     * @throws RenderingException when a template cannot be filled, or the PDF would not conform to PDF/A-3a and PDF/UA-1
     */
    public byte[] render(Digest digest, Language language, OutputFormat format) {
        return switch (format) {
            case JSON -> digest.json().getBytes(StandardCharsets.UTF_8);
            case PDF -> pdf(digest, language);
            case XLSX -> workbook(digest, language);
        };
    }

    private byte[] pdf(Digest digest, Language language) {
        Wording wording = Wording.of(language);
        WeeklyRows rows = new WeeklyRows(digest, wording);
        Map<String, Object> parameters = heading(digest, wording, language);
        data(rows).forEach((name, source) -> parameters.put(name.toUpperCase(java.util.Locale.ROOT), source));
        parameters.put("ANY_CHANGES", !digest.changes().isEmpty());
        parameters.put("ANY_DUE", !digest.due().isEmpty());
        JasperPrint print = templates.fill(MAIN, parameters, new JREmptyDataSource());
        PdfMetadata metadata = new PdfMetadata(
                heading(wording, digest),
                wording.text("brief.series"),
                null,
                PRODUCER,
                language.locale(),
                digest.asAt());
        Attachment data = new Attachment(
                wording.text("brief.fileName", Map.of("brief", digest.brief(), "day", wording.day(digest.asAt())))
                        + ".json",
                OutputFormat.JSON.mediaType(),
                wording.text("brief.attachment"),
                digest.asAt(),
                digest.json().getBytes(StandardCharsets.UTF_8));
        try {
            byte[] pdf = AccessiblePdf.export(templates.context(), print, metadata, List.of(data));
            ConformanceReport report = ConformanceCheck.check(pdf);
            if (!report.conforms()) {
                throw new RenderingException("The PDF fails PDF/A-3a or PDF/UA-1: " + report.failures(), null);
            }
            return pdf;
        } catch (PdfExportException refused) {
            throw new RenderingException("The PDF cannot be exported: " + refused.getMessage(), refused);
        }
    }

    private byte[] workbook(Digest digest, Language language) {
        Wording wording = Wording.of(language);
        WeeklyRows rows = new WeeklyRows(digest, wording);
        Map<String, JRDataSource> data = data(rows);
        Map<String, JasperPrint> sheets = new LinkedHashMap<>();
        for (String sheet : SHEETS) {
            Map<String, Object> parameters = heading(digest, wording, language);
            parameters.put(JRParameter.IS_IGNORE_PAGINATION, true);
            sheets.put(wording.text("sheet." + sheet), templates.fill("sheet-" + sheet, parameters, data.get(sheet)));
        }
        return Workbook.of(templates.context(), sheets, heading(wording, digest), digest.asAt());
    }

    private static Map<String, Object> heading(Digest digest, Wording wording, Language language) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, language.locale());
        parameters.put(JRParameter.REPORT_TIME_ZONE, java.util.TimeZone.getTimeZone("UTC"));
        parameters.put("W", wording);
        parameters.put("TITLE", wording.text("brief." + digest.brief() + ".title"));
        parameters.put(
                "SUBTITLE",
                wording.text("brief." + digest.brief() + ".subtitle", Map.of("day", wording.day(digest.asAt()))));
        parameters.put("AS_AT", wording.text("brief.asAt", Map.of("time", wording.minute(digest.asAt()))));
        parameters.put(
                "SINCE",
                wording.text(
                        digest.sinceEdition() ? "brief.since.edition" : "brief.since.period",
                        Map.of("day", wording.day(digest.since()))));
        parameters.put("DOCUMENT", wording.text("brief.document", Map.of("fingerprint", digest.fingerprint())));
        parameters.put("MARKING", wording.word(digest.marking()));
        return parameters;
    }

    /** {@code Critical minerals: weekly brief – Week ending 26.04.2024}. */
    static String heading(Wording wording, Digest digest) {
        return wording.text("brief." + digest.brief() + ".title") + " – "
                + wording.text("brief." + digest.brief() + ".subtitle", Map.of("day", wording.day(digest.asAt())));
    }

    private static Map<String, JRDataSource> data(WeeklyRows rows) {
        return Map.of(
                "points", new RecordDataSource<>(WeeklyRows.PointRow.class, rows.points()),
                "changes", new RecordDataSource<>(WeeklyRows.ChangeRow.class, rows.changes()),
                "tranches", new RecordDataSource<>(WeeklyRows.TrancheRow.class, rows.tranches()),
                "totals", new RecordDataSource<>(WeeklyRows.TotalRow.class, rows.totals()),
                "partnerships", new RecordDataSource<>(WeeklyRows.PartnerRow.class, rows.partnerships()),
                "due", new RecordDataSource<>(WeeklyRows.DueRow.class, rows.due()),
                "sources", new RecordDataSource<>(WeeklyRows.SourceRow.class, rows.sources()));
    }
}
