/**
 * Rows of a register as files: CSV and Excel.
 *
 * <p>Door: a resource answers with a {@link org.saransh.register.RowTable}, and the writers of this room give it its form.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A table that was exported can be imported again without any change: dates are written as precisely as they are known,
 *       numbers in plain digits, lists with semicolons, small records as JSON.
 *   <li>A text that begins with a sign of calculation is kept as it is. In Excel every text cell is marked as text; in CSV it is
 *       left alone, because a program reads it and a changed value would come back wrong.
 *   <li>Workbooks are written row by row and never held whole.
 * </ul>
 */
package org.saransh.export;
