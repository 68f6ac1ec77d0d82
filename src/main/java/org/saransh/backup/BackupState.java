package org.saransh.backup;

/** How far a backup is. */
public enum BackupState {
    /** Waits for the server that writes it, or is being written. */
    OPEN,
    /** Its file can be had. */
    DONE,
    /** It never will have a file. */
    FAILED
}
