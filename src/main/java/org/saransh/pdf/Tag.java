package org.saransh.pdf;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The structure types that a template can ask for, the outer ones first. */
enum Tag {
    PART("Part"),
    SECT("Sect"),
    DIV("Div"),
    BLOCKQUOTE("BlockQuote"),
    TABLE("Table"),
    TR("TR"),
    TH("TH"),
    TD("TD"),
    TOC("TOC"),
    TOCI("TOCI"),
    L("L"),
    LI("LI"),
    LBODY("LBody"),
    NOTE("Note"),
    CAPTION("Caption"),
    H1("H1"),
    H2("H2"),
    H3("H3"),
    H4("H4"),
    H5("H5"),
    H6("H6"),
    P("P"),
    LBL("Lbl"),
    REFERENCE("Reference");

    /** Before the names that JasperReports defines. */
    static final String THEIRS = "net.sf.jasperreports.export.pdf.tag.";
    /** Before the names that it does not. */
    static final String OURS = "org.saransh.pdf.tag.";

    private static final Map<String, Tag> BY_PROPERTY = byProperty();

    final String type;
    final String property;

    Tag(String type) {
        this.type = type;
        this.property = (isOurs(type) ? OURS : THEIRS) + type.toLowerCase(Locale.ROOT);
    }

    private static boolean isOurs(String type) {
        return switch (type) {
            case "Part", "Sect", "Div", "BlockQuote", "TOC", "TOCI", "Caption", "P" -> true;
            default -> false;
        };
    }

    private static Map<String, Tag> byProperty() {
        Map<String, Tag> tags = new HashMap<>();
        for (Tag tag : values()) {
            tags.put(tag.property, tag);
        }
        return tags;
    }

    /** Null when the property is none of a tag. */
    static Tag ofProperty(String property) {
        return BY_PROPERTY.get(property);
    }

    boolean isHeading() {
        return compareTo(H1) >= 0 && compareTo(H6) <= 0;
    }
}
