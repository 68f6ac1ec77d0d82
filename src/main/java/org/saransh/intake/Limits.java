package org.saransh.intake;

/** How much one upload may hold. */
final class Limits {

    static final long BYTES = 64L * 1024 * 1024;
    static final long UNPACKED_BYTES = 1024L * 1024 * 1024;

    /** Of memory, for the texts that a workbook keeps apart from its cells. */
    static final long SHARED_TEXT_BYTES = 48L * 1024 * 1024;

    /** Of the parts of a workbook that only say what is where. */
    static final long DIRECTORY_BYTES = 2L * 1024 * 1024;

    /** A sheet of numbers packs some thirty times; a bomb packs a thousand times. */
    static final int UNPACKED_RATIO = 120;

    static final int ENTRIES = 1_000;
    static final int COLUMNS = 256;
    static final int ROWS = 1_000_000;
    static final int CHARACTERS_IN_A_ROW = 1_000_000;

    /** Of rows that are held until they are judged together. */
    static final int CHARACTERS_IN_A_BATCH = 4_000_000;

    private Limits() {}
}
