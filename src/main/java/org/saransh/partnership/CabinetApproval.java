package org.saransh.partnership;

import org.saransh.reference.Label;
import org.saransh.reference.Word;

/** Whether the Union Cabinet has approved what was signed; approval may come before or after. */
public enum CabinetApproval implements Word {
    NOT_NEEDED("Not needed", "आवश्यक नहीं"),
    PENDING("Pending", "लंबित"),
    GIVEN("Given", "प्रदान");

    private final Label label;

    CabinetApproval(String english, String hindi) {
        label = new Label(english, hindi);
    }

    @Override
    public Label label() {
        return label;
    }
}
