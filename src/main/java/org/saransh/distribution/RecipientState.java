package org.saransh.distribution;

/** Whether a recipient gets mail. */
public enum RecipientState {
    ACTIVE,
    /** Gets none until somebody makes him active again, because messages came back or somebody said so. */
    SUSPENDED,
    /** Deleted, but named by what was sent to him. */
    INACTIVE
}
