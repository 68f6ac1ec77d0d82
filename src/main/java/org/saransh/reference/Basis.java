package org.saransh.reference;

/** How firmly a row stands, the firmest first. What rests on unnamed sources is reported, never stated as fact. */
public enum Basis {
    OFFICIAL_TEXT,
    OFFICIAL_REPOST,
    COMPANY,
    PRESS,
    COMPILATION,
    UNNAMED_SOURCES;

    public static Basis of(Evidence evidence, Attribution attribution) {
        if (attribution == Attribution.UNNAMED_SOURCES) {
            return UNNAMED_SOURCES;
        }
        return switch (evidence) {
            case OFFICIAL_TEXT -> OFFICIAL_TEXT;
            case OFFICIAL_REPOST -> OFFICIAL_REPOST;
            case COMPANY_VIA_PRESS -> COMPANY;
            case PRESS -> PRESS;
            case SECONDARY_COMPILATION -> COMPILATION;
        };
    }

    public boolean established() {
        return this != UNNAMED_SOURCES;
    }
}
