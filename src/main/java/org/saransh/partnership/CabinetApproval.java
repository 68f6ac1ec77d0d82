package org.saransh.partnership;

/** Whether the Union Cabinet has approved what was signed; approval may come before or after. */
public enum CabinetApproval {
    NOT_NEEDED,
    PENDING,
    GIVEN
}
