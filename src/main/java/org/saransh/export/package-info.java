/**
 * Answers to questions about registers as files: at once when they are short, else in the background, watched and fetched; and
 * questions that are kept under a name.
 *
 * <p>Doors for people: {@link org.saransh.export.ExportsResource}, {@link org.saransh.export.DatasetFilesResource} and
 * {@link org.saransh.export.QueriesResource}; a resource of a register answers with a
 * {@link org.saransh.register.RowTable}, and the writers of this room give it its form. Inside of the room
 * {@link org.saransh.export.WorkbookFile}, {@link org.saransh.export.CsvFile} and {@link org.saransh.export.JsonLines} write a
 * {@link org.saransh.export.Table} whose rows flow by. Doors for rooms:
 * {@link org.saransh.export.ExportReady} is told in the transaction that ends an export which is to be mailed;
 * {@link org.saransh.export.Readers} is asked who can be told, and implemented by the room that knows;
 * {@link org.saransh.export.Exports} finds an export; {@link org.saransh.export.ExportDesk},
 * {@link org.saransh.export.Answers} and {@link org.saransh.export.SavedQueries} take orders, show beginnings and keep questions.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>An export keeps its question with everything filled in, the last revision that counts among it, when it is asked for.
 *       However often it is begun, it writes the same rows, and whoever sends that question again gets them again.
 *   <li>Exports are work of the engine, in a lane of their own with {@code saransh.export.workers} threads, so nothing that
 *       is due waits for them. Who asks submits one turn; a turn serves the export whose turn it is when a thread is free: of
 *       the person with the fewest running, then of whoever was served the longest ago. One row of the database is locked
 *       while somebody joins or is taken, so quota and order are exact on any number of servers.
 *   <li>A killed server's turn is run again by another and goes on with the export that it held, as a new attempt. Every
 *       write of an attempt asks first whether the export still runs and the attempt still is its last: a server that was
 *       only asleep, or whose export was cancelled, is told so and stops. It asks about once a second, after the first rows; a
 *       query that has not given any is left to end.
 *   <li>The file is written under the name of its attempt, hashed on the way, forced to disk and renamed; then the state says
 *       so. A sweep deletes what no attempt that counts has written and that is older than two minutes.
 *   <li>The hash is checked before each download. A file that is gone, for its age or on request, is answered with 410, and
 *       its question stays on record.
 *   <li>The password of a workbook waits encrypted, with a key that lies in {@code keys/export.key} of the data folder and not
 *       in the database; it is erased when the export ends. A file with a password is the one that is not the same bytes each
 *       time.
 *   <li>Listeners are told by looking into the database once a second, so any server tells of any export. There are at most
 *       fifty on a server; each is closed after ten minutes and may come again.
 *   <li>Trouble of the infrastructure is tried again three times, ever more slowly; an export that was begun ten times fails,
 *       because then it may be what ends the servers.
 *   <li>A saved query is what somebody asked, without what was filled in: run next week, it shows next week's rows. A version
 *       never changes; its address always gives the same question.
 *   <li>A table that was exported can be imported again without any change: dates are written as precisely as they are known,
 *       numbers in plain digits, lists with semicolons, small records as JSON.
 *   <li>A text that begins with a sign of calculation is kept as it is. In Excel every text cell is marked as text; in CSV it is
 *       left alone, because a program reads it and a changed value would come back wrong.
 *   <li>Workbooks are written row by row and never held whole.
 *   <li>An export's workbook is POI's as far as it is small: styles, sheets, headings, "Read me", properties. The rows are put
 *       into the XML of its sheet as bytes, while another thread compresses what is ready; no row, cell or text of theirs is an
 *       object that stays. Only the part of the table's definition is our own, as POI's takes minutes for a thousand columns.
 *   <li>The rows come first and "Read me" and "Notes" after them, so that a program that opens the first sheet finds the rows.
 *   <li>A cell right after another has no reference, which makes the file a third smaller; one after a gap has. POI's event
 *       reader and its whole workbook, fastexcel-reader, LibreOffice and our own import find every cell in its place. A row
 *       always has its number.
 *   <li>A text is shared as long as the texts of its column repeat, and as long as all shared ones together stay small: they
 *       are in memory until the rows are written. Every other text stands in its cell.
 *   <li>What a cell cannot hold stays readable in it and is told on the sheet "Notes", which there is only then. It lies in a
 *       temporary file until the rows are written.
 *   <li>A percentage that may pass 100 is a percentage of Excel: 76.05 becomes 0.7605 shown as 76.05%. In CSV and JSON it stays
 *       76.05.
 *   <li>The count is asked before, in the same snapshot; rows that do not match it are a failure and never a wrong file.
 *   <li>The same rows give the same bytes. A password ends that, because its salt is random, and costs three times the file on
 *       the disk: it is encrypted into a temporary file, put into its container and copied from there, and never whole in
 *       memory.
 * </ul>
 */
package org.saransh.export;
