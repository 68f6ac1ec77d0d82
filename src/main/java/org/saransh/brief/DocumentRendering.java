package org.saransh.brief;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import org.saransh.chart.Chart;
import org.saransh.pdf.AccessiblePdf;
import org.saransh.pdf.Attachment;
import org.saransh.pdf.PdfExportException;
import org.saransh.pdf.PdfMetadata;

/** Renders a digest as a PDF: the page template, and in it the template of each section. */
final class DocumentRendering {

    private static final String PRODUCER = "Saransh";
    private static final String PAGE = "page";

    /**
     * One section on its way into the page template.
     *
     * @param once a single empty row: the section's own rows are a parameter, because its table asks for them
     * @param newPage whether it begins a page
     * @param block changes where a section begins that must not do so at the foot of a page, away from its first rows
     */
    public record Part(
            JasperReport report, Map<String, Object> parameters, JRDataSource once, Boolean newPage, Integer block) {}

    private final Templates templates;
    private final Brief brief;
    private final Digest digest;
    private final Language language;
    private final Wording wording;
    private final Map<String, Object> heading;

    DocumentRendering(Templates templates, Brief brief, Digest digest, Language language) {
        this.templates = templates;
        this.brief = brief;
        this.digest = digest;
        this.language = language;
        this.wording = Wording.of(brief.name(), language);
        this.heading = Heading.of(digest, wording, language);
    }

    /** @throws RenderingException when a template cannot be filled, or its PDF cannot be made accessible */
    byte[] pdf() {
        return pdf(print());
    }

    /** @throws RenderingException when a template cannot be filled */
    JasperPrint print() {
        return templates.fill(brief.name(), PAGE, new HashMap<>(heading), new RecordDataSource<>(Part.class, parts()));
    }

    /** @throws RenderingException when the PDF of the filled templates cannot be made accessible */
    byte[] pdf(JasperPrint print) {
        PdfMetadata metadata = new PdfMetadata(
                wording.title(digest), wording.text("brief.series"), null, PRODUCER, language.locale(), digest.asAt());
        try {
            return AccessiblePdf.export(templates.context(), print, metadata, attachments());
        } catch (PdfExportException refused) {
            throw new RenderingException("The PDF cannot be exported: " + refused.getMessage(), refused);
        }
    }

    /** The digest, and each table of the brief in the reader's language. */
    private List<Attachment> attachments() {
        String name =
                wording.text("brief.fileName", Map.of("brief", digest.brief(), "day", wording.day(digest.asAt())));
        List<Attachment> attachments = new ArrayList<>();
        attachments.add(new Attachment(
                name + ".json",
                OutputFormat.JSON.mediaType(),
                wording.text("brief.attachment"),
                digest.asAt(),
                digest.json().getBytes(StandardCharsets.UTF_8)));
        for (String section : brief.sections()) {
            SectionTable table = SectionTable.of(digest, section, language);
            if (!table.lines().isEmpty()) {
                attachments.add(new Attachment(
                        name + "-" + section + ".csv",
                        DataFile.MEDIA_TYPE,
                        wording.text("brief.attachment.table", Map.of("heading", wording.text("section." + section))),
                        digest.asAt(),
                        DataFile.of(table, digest, wording)));
            }
        }
        return attachments;
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int block = 0;
        for (Chapter chapter : Chapter.of(brief, wording)) {
            List<Line> all = SectionKinds.named(chapter.section()).lines(digest, language);
            block += all.isEmpty() || chapter.newPage() ? 0 : 1;
            parts.add(part(chapter, all, block));
        }
        return parts;
    }

    private Part part(Chapter chapter, List<Line> all, int block) {
        Map<String, Object> parameters = new HashMap<>(heading);
        String section = chapter.section();
        List<Line> lines = Selection.of(all, brief.most().getOrDefault(section, all.size()));
        parameters.remove(JRParameter.REPORT_LOCALE);
        parameters.remove(JRParameter.REPORT_TIME_ZONE);
        parameters.put("HEADING", chapter.heading());
        parameters.put("ANCHOR", "section." + chapter.section());
        parameters.put("EMPTY", lines.isEmpty());
        parameters.put(
                "CHART",
                SectionDrawings.of(section, all, wording).map(Chart::image).orElse(null));
        parameters.put("MORE", more(section, all.size() - lines.size()));
        parameters.put("ROWS", new SectionRows(lines, digest, wording));
        return new Part(
                templates.report(brief.name(), "section-" + chapter.section()),
                parameters,
                new JREmptyDataSource(),
                chapter.newPage(),
                block);
    }

    /** Says how many lines are left out and where they are; null when there are none. */
    private String more(String section, int left) {
        return left == 0
                ? null
                : wording.text("more", Map.of("count", left, "sheet", wording.text("sheet." + section)));
    }
}
