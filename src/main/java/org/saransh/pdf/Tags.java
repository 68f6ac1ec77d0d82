package org.saransh.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintElement;

/** The tags that a template asked for, in the properties that JasperReports defines for them. */
final class Tags {

    static final String ARTIFACT = "artifact";

    private static final String ACCESSIBILITY = "net.sf.jasperreports.export.accessibility.tag";
    private static final String PDF = "net.sf.jasperreports.export.pdf.tag.";
    private static final String FULL = "full";

    /** Property names and structure types, the outer ones first. */
    private static final Map<String, String> GROUPS = groups();

    private final JRPrintElement element;

    Tags(JRPrintElement element) {
        this.element = element;
    }

    private static Map<String, String> groups() {
        Map<String, String> groups = new java.util.LinkedHashMap<>();
        groups.put("l", "L");
        groups.put("li", "LI");
        groups.put("lbl", "Lbl");
        groups.put("lbody", "LBody");
        groups.put("reference", "Reference");
        groups.put("note", "Note");
        return groups;
    }

    private String property(String name) {
        return element.hasProperties() ? element.getPropertiesMap().getProperty(name) : null;
    }

    private String accessibility() {
        return property(ACCESSIBILITY);
    }

    boolean artifact() {
        return ARTIFACT.equals(accessibility());
    }

    boolean names(String tag) {
        return property(PDF + tag) != null;
    }

    private boolean marks(String tag, String edge) {
        String value = property(PDF + tag);
        return FULL.equals(value) || edge.equals(value);
    }

    boolean starts(String tag) {
        return marks(tag, "start") || wholeTable(tag);
    }

    boolean ends(String tag) {
        return marks(tag, "end") || wholeTable(tag);
    }

    private boolean wholeTable(String tag) {
        return tag.equals("table") && "table".equals(accessibility()) && !names("table");
    }

    /** Structure types of lists, notes and headings that begin here, the outer ones first. */
    List<String> groupsStarting() {
        return groups("start");
    }

    int groupsEnding() {
        return groups("end").size();
    }

    private List<String> groups(String edge) {
        List<String> types = new ArrayList<>();
        GROUPS.forEach((tag, type) -> {
            if (marks(tag, edge)) {
                types.add(type);
            }
        });
        for (int level = 1; level <= 6; level++) {
            String heading = "h" + level;
            if (heading.equals(accessibility()) || marks(heading, edge)) {
                types.add("H" + level);
            }
        }
        return types;
    }

    /** {@code Row} or {@code Column} */
    String headerScope() {
        return "rowheader".equals(accessibility()) ? "Row" : "Column";
    }

    /** How many columns or rows the cell spans. */
    int span(String direction) {
        String value = property(PDF + direction);
        return value == null ? 1 : Integer.parseInt(value);
    }

    /** Null when the template names none. */
    String language() {
        return property(PDF + "language");
    }
}
