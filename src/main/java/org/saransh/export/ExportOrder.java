package org.saransh.export;

/**
 * What somebody wants beside the question.
 *
 * @param mailTo the name of the reader who is told when the file is there; null: nobody is
 * @param password that opens the file; null: it opens without
 */
record ExportOrder(FileForm form, String by, String reason, String mailTo, String password) {

    @Override
    public String toString() {
        return "an export as " + form + " for " + by;
    }
}
