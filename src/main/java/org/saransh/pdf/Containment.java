package org.saransh.pdf;

import java.util.Map;
import java.util.Set;

/** What may lie in what (ISO 32000-1, 14.8.4; the rules of PDF/UA-1, 7.2). */
final class Containment {
    private static final Map<String, Set<String>> KIDS = Map.of(
            "Table", Set.of("TR", "Caption"),
            "TR", Set.of("TH", "TD"),
            "L", Set.of("LI", "L", "Caption"),
            "LI", Set.of("Lbl", "LBody"),
            "TOC", Set.of("TOC", "TOCI", "Caption"),
            "TOCI", Set.of("Lbl", "Reference", "P", "TOC"));
    private static final Map<String, Set<String>> PARENTS = Map.of(
            "TR", Set.of("Table"),
            "TH", Set.of("TR"),
            "TD", Set.of("TR"),
            "LI", Set.of("L"),
            "LBody", Set.of("LI"),
            "TOCI", Set.of("TOC"));
    private static final Set<String> LINES =
            Set.of("H1", "H2", "H3", "H4", "H5", "H6", "P", "Lbl", "Link", "Reference", "Caption", "Span");
    private static final Set<String> INLINE = Set.of("Lbl", "Link", "Reference", "Note", "Span", "Figure");
    private static final Set<String> GROUPS = Set.of("Document", "Part", "Sect", "Div");

    private Containment() {}

    static void require(StructElem parent, String kid) {
        Set<String> kids = KIDS.get(parent.type);
        Set<String> parents = PARENTS.get(kid);
        boolean allowed = (kids == null || kids.contains(kid))
                && (parents == null || parents.contains(parent.type))
                && (!isLine(parent) || INLINE.contains(kid));
        if (!allowed) {
            throw new PdfExportException(kid + " stands directly in " + parent.path()
                    + ", which takes " + (kids != null ? kids.stream().sorted().toList() : "no such thing")
                    + (parents == null
                            ? ""
                            : "; it belongs into " + parents.iterator().next())
                    + ": tag what lies between, or tag the element artifact");
        }
    }

    /** Takes text without a paragraph between. */
    static boolean isLine(StructElem elem) {
        return LINES.contains(elem.type);
    }

    /** Holds parts of the document and says nothing about their role. */
    static boolean isGroup(StructElem elem) {
        return GROUPS.contains(elem.type);
    }
}
