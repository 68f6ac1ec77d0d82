package org.saransh.configuration;

/** What an import makes, or would make, of one entry of its file. */
public enum Outcome {
    NEW,
    CHANGED,
    UNCHANGED,
    /** A brief whose templates or words are not those with which the file was written; it is used as it is here. */
    DIFFERENT
}
