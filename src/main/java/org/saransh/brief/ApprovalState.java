package org.saransh.brief;

/** How far the approval of a draft is. */
public enum ApprovalState {
    /** Nobody has decided. */
    WAITING,
    /** Sent back, or nobody decided by the deadline: somebody has to release the draft before it can be approved. */
    HELD,
    APPROVED
}
