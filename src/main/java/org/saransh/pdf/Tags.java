package org.saransh.pdf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPropertiesMap;
import net.sf.jasperreports.export.AccessibilityUtil;

/**
 * What a template decided about an element. These are the properties of an element that are understood; a value or a tag that is
 * not listed ends the export.
 *
 * <table>
 * <caption>Properties of an element</caption>
 * <tr><th>property</th><th>values</th><th>effect</th></tr>
 * <tr><td>{@code net.sf.jasperreports.export.accessibility.tag}</td>
 *     <td>h1 … h6, reference, note, table, columnheader, rowheader, table_layout, artifact</td>
 *     <td>the element is that; {@code rowheader} beside {@code td} makes a TH with the scope Row; {@code table_layout} says that a
 *     frame has no meaning</td></tr>
 * <tr><td>{@code net.sf.jasperreports.export.pdf.tag.}name, for table, tr, th, td, l, li, lbl, lbody, note, reference, h1 … h6</td>
 *     <td>start, end, full</td>
 *     <td>opens the tag before the element, closes it after, or both; elements between belong to it. A list item outside a list
 *     opens one, which the next item goes on with</td></tr>
 * <tr><td>{@code org.saransh.pdf.tag.}name, for part, sect, div, blockquote, toc, toci, caption, p</td>
 *     <td>start, end, full</td>
 *     <td>the same, for what JasperReports has no word for. An entry (toci) outside a table of contents opens one</td></tr>
 * <tr><td>{@code org.saransh.pdf.toc.level}</td><td>1, 2, …</td>
 *     <td>the depth of an entry (toci); deeper entries lie in a TOC inside the entry above</td></tr>
 * <tr><td>{@code net.sf.jasperreports.export.pdf.tag.colspan}, {@code .rowspan}</td><td>a number of cells</td>
 *     <td>of the cell that the element opens</td></tr>
 * <tr><td>{@code net.sf.jasperreports.export.pdf.tag.language}</td><td>a language tag such as hi-IN</td>
 *     <td>the language of the element and of what lies inside</td></tr>
 * <tr><td>{@code net.sf.jasperreports.export.pdf.tag.attribute.ActualText}</td><td>text</td>
 *     <td>what the text or picture spells, in place of what is drawn</td></tr>
 * <tr><td>{@code org.saransh.pdf.alt}</td><td>text</td>
 *     <td>what a picture shows; without it the hyperlink tooltip of the picture is taken</td></tr>
 * <tr><td>{@code org.saransh.pdf.artifact}</td>
 *     <td>header, footer, watermark, background, pagination, layout, page, decoration</td>
 *     <td>the element is an artifact of that kind; without it the band tells the kind</td></tr>
 * <tr><td>{@code org.saransh.pdf.page.label}</td><td>such as A-1, i, IV, 1</td>
 *     <td>the label of the page that the element stands on; the next pages count on from it</td></tr>
 * </table>
 *
 * <p>A table component with the property {@code net.sf.jasperreports.components.table.accessible} set to true writes the tags of
 * its rows and cells by itself. {@code <ul>}, {@code <ol>}, {@code <li>} and {@code <a>} in styled text are tagged without a property.
 */
final class Tags {
    private static final Tags NONE = new Tags();
    private static final String OWN = "org.saransh.pdf.";
    private static final String LANGUAGE = Tag.THEIRS + "language";
    private static final String COLUMN_SPAN = Tag.THEIRS + "colspan";
    private static final String ROW_SPAN = Tag.THEIRS + "rowspan";
    private static final String ROW_HEADER = "rowheader";

    private enum Edge {
        START,
        END,
        FULL
    }

    private final Map<Tag, Edge> edges = new EnumMap<>(Tag.class);
    private Artifact artifact;
    private boolean rowHeader;
    private int columnSpan = 1;
    private int rowSpan = 1;
    private int tocLevel = 1;
    private String language;
    private String actualText;
    private String alternative;
    private String pageLabel;

    private Tags() {}

    static Tags of(JRPrintElement element) {
        if (!element.hasProperties()) {
            return NONE;
        }
        JRPropertiesMap properties = element.getPropertiesMap();
        Tags tags = new Tags();
        for (String name : properties.getPropertyNames()) {
            tags.read(name, properties.getProperty(name));
        }
        String role = properties.getProperty(AccessibilityUtil.PROPERTY_ACCESSIBILITY_TAG);
        if (role != null) {
            tags.role(role, element);
        }
        return tags;
    }

    private void read(String name, String value) {
        Tag tag = Tag.ofProperty(name);
        if (tag != null) {
            edges.put(tag, edge(name, value));
        } else if (name.equals(LANGUAGE)) {
            language = value;
        } else if (name.equals(COLUMN_SPAN)) {
            columnSpan = number(name, value);
        } else if (name.equals(ROW_SPAN)) {
            rowSpan = number(name, value);
        } else if (name.equals(AccessibilityUtil.PROPERTY_TAG_ATTRIBUTE_ACTUAL_TEXT)) {
            actualText = value;
        } else if (name.startsWith(OWN)) {
            readOwn(name, value);
        } else if (name.startsWith(Tag.THEIRS)) {
            throw unknown(name);
        }
    }

    private void readOwn(String name, String value) {
        switch (name.substring(OWN.length())) {
            case "alt" -> alternative = value;
            case "artifact" -> artifact = Artifact.named(value);
            case "page.label" -> pageLabel = value;
            case "toc.level" -> tocLevel = number(name, value);
            default -> throw unknown(name);
        }
    }

    private static PdfExportException unknown(String name) {
        List<String> known = new ArrayList<>();
        for (Tag tag : Tag.values()) {
            known.add(tag.property);
        }
        return new PdfExportException("the property " + name + " is not understood; tags are " + known);
    }

    private static Edge edge(String name, String value) {
        return switch (value == null ? "" : value) {
            case "start" -> Edge.START;
            case "end" -> Edge.END;
            case "full" -> Edge.FULL;
            default -> throw new PdfExportException("the property " + name + " is start, end or full, not " + value);
        };
    }

    private static int number(String name, String value) {
        if (value == null || !value.matches("[1-9][0-9]{0,3}")) {
            throw new PdfExportException("the property " + name + " is a number from 1 on, not " + value);
        }
        return Integer.parseInt(value);
    }

    private void role(String role, JRPrintElement element) {
        switch (role) {
            case "artifact" -> artifact = artifact == null ? Artifact.of(element) : artifact;
            case "table" -> edges.putIfAbsent(Tag.TABLE, Edge.FULL);
            case "table_layout" -> edges.remove(Tag.TABLE);
            case "columnheader" -> {
                if (!edges.containsKey(Tag.TD)) {
                    edges.putIfAbsent(Tag.TH, Edge.FULL);
                }
            }
            case ROW_HEADER -> {
                rowHeader = true;
                Edge cell = edges.remove(Tag.TD);
                edges.putIfAbsent(Tag.TH, cell == null ? Edge.FULL : cell);
            }
            case "h1", "h2", "h3", "h4", "h5", "h6", "note", "reference" ->
                edges.putIfAbsent(Tag.ofProperty(Tag.THEIRS + role), Edge.FULL);
            default ->
                throw new PdfExportException("the property " + AccessibilityUtil.PROPERTY_ACCESSIBILITY_TAG
                        + " is h1 to h6, note, reference, table, columnheader, rowheader, table_layout or artifact, not "
                        + role);
        }
    }

    /** Null when the element is part of the content. */
    Artifact artifact() {
        return artifact;
    }

    boolean decided() {
        return !edges.isEmpty();
    }

    /** What begins with the element, the outer ones first. */
    List<Tag> starting() {
        return edges.keySet().stream().filter(this::starts).toList();
    }

    /** What ends with the element, the outer ones first. */
    List<Tag> ending() {
        return edges.keySet().stream().filter(this::ends).toList();
    }

    boolean starts(Tag tag) {
        Edge edge = edges.get(tag);
        return edge != null && edge != Edge.END;
    }

    boolean ends(Tag tag) {
        Edge edge = edges.get(tag);
        return edge != null && edge != Edge.START;
    }

    boolean isColumnHeader() {
        return edges.containsKey(Tag.TH) && !rowHeader;
    }

    /** {@code Row} or {@code Column} */
    String headerScope() {
        return rowHeader ? "Row" : "Column";
    }

    int columnSpan() {
        return columnSpan;
    }

    int rowSpan() {
        return rowSpan;
    }

    int tocLevel() {
        return tocLevel;
    }

    /** Null when the template names none, like the texts below. */
    String language() {
        return language;
    }

    String actualText() {
        return actualText;
    }

    String alternative() {
        return alternative;
    }

    String pageLabel() {
        return pageLabel;
    }
}
