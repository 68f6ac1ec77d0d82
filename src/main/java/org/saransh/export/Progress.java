package org.saransh.export;

/** Is told how far the writing of a file is. */
interface Progress {

    Progress UNWATCHED = rows -> {};

    /** How many rows are between two tellings; the last rows are told as well. */
    int EVERY = 1_000;

    /** Whatever this throws ends the writing. */
    void written(long rows);
}
