package org.saransh.pdf;

import java.util.Arrays;
import java.util.Locale;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.type.BandTypeEnum;

/** What is drawn without being part of the content (ISO 32000-1, 14.8.2.2). */
enum Artifact {
    /** Rules and backgrounds beside the content. */
    DECORATION("/Artifact BMC\n"),
    /** Repeated because a page begins or ends, such as the header of a table that goes on. */
    PAGINATION("/Artifact <</Type /Pagination>> BDC\n"),
    HEADER("/Artifact <</Type /Pagination /Subtype /Header>> BDC\n"),
    FOOTER("/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n"),
    WATERMARK("/Artifact <</Type /Pagination /Subtype /Watermark>> BDC\n"),
    BACKGROUND("/Artifact <</Type /Background>> BDC\n"),
    LAYOUT("/Artifact <</Type /Layout>> BDC\n"),
    PAGE("/Artifact <</Type /Page>> BDC\n");

    final String operator;

    Artifact(String operator) {
        this.operator = operator;
    }

    static Artifact named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new PdfExportException("\"" + name + "\" is no kind of artifact; known are "
                        + Arrays.toString(values()).toLowerCase(Locale.ROOT)));
    }

    /** As the band says that the element was printed by. */
    static Artifact of(JRPrintElement element) {
        BandTypeEnum band = band(element);
        return switch (band == null ? BandTypeEnum.UNKNOWN : band) {
            case PAGE_HEADER -> HEADER;
            case PAGE_FOOTER, LAST_PAGE_FOOTER -> FOOTER;
            case BACKGROUND -> element instanceof JRPrintText ? WATERMARK : BACKGROUND;
            case COLUMN_HEADER, COLUMN_FOOTER -> PAGINATION;
            default -> DECORATION;
        };
    }

    /** Whether the band of the element comes again on every page. */
    static boolean isRepeated(JRPrintElement element) {
        return of(element) != DECORATION;
    }

    /** Null when the print does not say. */
    static BandTypeEnum band(JRPrintElement element) {
        return element.getOrigin() == null ? null : element.getOrigin().getBandType();
    }
}
