package org.saransh.reference;

/** Whom the page names as vouching for the fact. */
public enum Attribution implements Word {
    OFFICIAL("Official", "आधिकारिक"),
    OFFICIAL_STATEMENT("Official statement", "आधिकारिक वक्तव्य"),
    OFFICIAL_UNNAMED("Unnamed official", "अनाम अधिकारी"),
    COMPANY_STATEMENT("Company statement", "कंपनी का वक्तव्य"),
    PRESS_RELEASE("Press release", "प्रेस विज्ञप्ति"),
    PRESS("Press", "समाचार माध्यम"),
    UNNAMED_SOURCES("Unnamed sources", "अनाम सूत्र");

    private final Label label;

    Attribution(String english, String hindi) {
        label = new Label(english, hindi);
    }

    @Override
    public Label label() {
        return label;
    }
}
