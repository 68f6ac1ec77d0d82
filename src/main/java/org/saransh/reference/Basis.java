package org.saransh.reference;

/** How firmly a row stands, the firmest first. What rests on unnamed sources is reported, never stated as fact. */
public enum Basis implements Word {
    OFFICIAL_TEXT("official text", "आधिकारिक पाठ"),
    OFFICIAL_REPOST("official release, republished", "आधिकारिक विज्ञप्ति, पुनः प्रकाशित"),
    COMPANY("company", "कंपनी"),
    PRESS("press", "समाचार माध्यम"),
    COMPILATION("compilation", "संकलन"),
    UNNAMED_SOURCES("unnamed sources", "अनाम सूत्र");

    private final Label label;

    Basis(String english, String hindi) {
        label = new Label(english, hindi);
    }

    @Override
    public Label label() {
        return label;
    }

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
