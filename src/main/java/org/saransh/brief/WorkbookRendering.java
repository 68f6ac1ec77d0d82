package org.saransh.brief;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperPrint;

/** Renders a digest as a workbook: one sheet for each section that the brief names, each from a template of its own. */
final class WorkbookRendering {

    private final Templates templates;
    private final Brief brief;
    private final Digest digest;
    private final Language language;
    private final Wording wording;
    private final boolean accessible;

    /** @param accessible whether frozen panes and filters are left out */
    WorkbookRendering(Templates templates, Brief brief, Digest digest, Language language, boolean accessible) {
        this.accessible = accessible;
        this.templates = templates;
        this.brief = brief;
        this.digest = digest;
        this.language = language;
        this.wording = Wording.of(brief.name(), language);
    }

    /** @throws RenderingException when a template cannot be filled */
    byte[] workbook() {
        Map<String, JasperPrint> sheets = new LinkedHashMap<>();
        for (String section : brief.sheets()) {
            Map<String, Object> parameters = Heading.of(digest, wording, language);
            parameters.put(JRParameter.IS_IGNORE_PAGINATION, true);
            List<Line> lines = SectionKinds.named(section).lines(digest, language);
            sheets.put(
                    wording.text("sheet." + section),
                    templates.fill(
                            brief.name(), "sheet-" + section, parameters, new SectionRows(lines, digest, wording)));
        }
        return new WorkbookFinish(brief, digest, wording, language, accessible)
                .finished(Workbook.of(templates.context(), sheets));
    }
}
