/**
 * Rows of a register as files: CSV, Excel and JSON lines.
 *
 * <p>Doors: a resource answers with a {@link org.saransh.register.RowTable}, and the writers of this room give it its form;
 * inside of the room {@link org.saransh.export.WorkbookFile}, {@link org.saransh.export.CsvFile} and
 * {@link org.saransh.export.JsonLines} write a {@link org.saransh.export.Table} whose rows flow by.
 *
 * <p>Decisions:
 *
 * <ul>
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
