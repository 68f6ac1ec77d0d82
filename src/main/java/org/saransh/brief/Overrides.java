package org.saransh.brief;

import java.util.Map;
import net.sf.jasperreports.engine.JasperReport;

/**
 * What an operator's folder puts in the place of the program's own templates and words.
 *
 * @param files as they were at start
 * @param templates those of the files that are templates, compiled; by folder and name
 */
record Overrides(ReportFiles files, Map<String, JasperReport> templates) {

    static final Overrides NONE = new Overrides(ReportFiles.none(), Map.of());

    Overrides {
        templates = Map.copyOf(templates);
    }
}
