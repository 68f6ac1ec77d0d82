package org.saransh.export;

/** How far an export is. */
public enum ExportState {
    /** Waits for its turn, for the first time or after trouble. */
    QUEUED,
    RUNNING,
    /** Its file can be had. */
    DONE,
    /** It never will have a file. */
    FAILED,
    CANCELLED,
    /** Its file was deleted, on request or after its days. */
    GONE;

    public boolean open() {
        return this == QUEUED || this == RUNNING;
    }
}
