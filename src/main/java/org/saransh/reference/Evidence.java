package org.saransh.reference;

/** The kind of page a row was read on. */
public enum Evidence implements Word {
    OFFICIAL_TEXT("Official text", "आधिकारिक पाठ"),
    OFFICIAL_REPOST("Official release, republished", "आधिकारिक विज्ञप्ति, पुनः प्रकाशित"),
    COMPANY_VIA_PRESS("Company, as told by the press", "समाचार माध्यम के हवाले से कंपनी"),
    PRESS("Press", "समाचार माध्यम"),
    SECONDARY_COMPILATION("Secondary compilation", "द्वितीयक संकलन");

    private final Label label;

    Evidence(String english, String hindi) {
        label = new Label(english, hindi);
    }

    @Override
    public Label label() {
        return label;
    }
}
