package org.saransh.export;

import org.saransh.http.Problem;

/**
 * How the file is to be.
 *
 * @param split whether rows beyond what one sheet holds go on to further sheets
 * @param bom whether a text file begins with a byte order mark, by which Excel knows that it is UTF-8
 */
record FileForm(FileFormat format, Profile profile, boolean split, boolean bom) {

    /** @throws org.saransh.http.ProblemException 422 when a file of this form cannot hold so many rows */
    void demandRoom(long rows) {
        if (format == FileFormat.XLSX && !split && rows > WorkbookFile.MOST_ROWS) {
            throw Problem.unprocessable(rows + " rows are more than a sheet of Excel holds, " + WorkbookFile.MOST_ROWS
                    + ": filter them, ask for several sheets with split, or for the format csv or jsonl");
        }
    }
}
