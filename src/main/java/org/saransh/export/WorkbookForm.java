package org.saransh.export;

/**
 * How a workbook is made.
 *
 * @param split whether rows that one sheet cannot hold go on in more sheets; otherwise they are refused
 * @param password that opens it; null: anybody may
 */
record WorkbookForm(Profile profile, boolean split, String password) {

    static final WorkbookForm PLAIN = new WorkbookForm(Profile.STANDARD, false, null);
}
