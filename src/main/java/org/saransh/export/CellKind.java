package org.saransh.export;

import org.saransh.reference.Label;
import org.saransh.register.ColumnType;

/** What the cells of an exported column are. */
enum CellKind {
    TEXT("text", "पाठ"),
    /** Names with semicolons between them. */
    NAMES("names", "नाम"),
    /** A word of a fixed vocabulary, given by its code. */
    CODE("word of a list", "सूची का शब्द"),
    NUMBER("number", "संख्या"),
    /** A number without a fraction. */
    COUNT("whole number", "पूर्ण संख्या"),
    /** A percentage that may pass 100, given as 76.05 for 76.05 percent. */
    PERCENT_OFFER("percentage", "प्रतिशत"),
    /** ISO text that may be partial: 2024-06-24, 2024-06 or 2024. */
    DATE("date", "तिथि"),
    YES_NO("yes or no", "हाँ या नहीं"),
    /** Small records as JSON. */
    RECORDS("records as JSON", "JSON में अभिलेख");

    private final Label label;

    CellKind(String english, String hindi) {
        label = new Label(english, hindi);
    }

    Label label() {
        return label;
    }

    static CellKind of(ColumnType type) {
        return switch (type) {
            case TEXT -> TEXT;
            case NAMES -> NAMES;
            case CODE -> CODE;
            case NUMBER -> NUMBER;
            case COUNT -> COUNT;
            case PERCENT_OFFER -> PERCENT_OFFER;
            case DATE -> DATE;
            case YES_NO -> YES_NO;
            case RECORDS -> RECORDS;
        };
    }
}
