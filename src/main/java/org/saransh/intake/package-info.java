/**
 * How facts come in: a table is read row by row, each row becomes facts, and each fact becomes one revision.
 *
 * <p>Doors for people: {@link org.saransh.intake.ImportsResource} takes CSV and XLSX files. Doors for rooms:
 * {@link org.saransh.intake.ImportDesk} takes tables in; {@link org.saransh.intake.CsvTable} reads a table,
 * {@link org.saransh.intake.Fact} is one change of one row with the instant at which it became known,
 * {@link org.saransh.intake.Intake} records facts.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A row that already has a life behind it is told as several facts, each known at its own time, so that a reading as at
 *       any instant shows what could be known then.
 *   <li>{@link org.saransh.intake.KnownAt} holds the rule for it: a fact is never known before it happened, nor before
 *       anybody said so.
 *   <li>All facts of one intake are recorded in one transaction, or none is.
 *   <li>A file is what its first bytes say. It is read row by row, looked through for harm before anything unpacks it, and no
 *       limit is left open: bytes, unpacked bytes, parts, columns, characters of a row.
 *   <li>A table is judged and written in one pass and one transaction; when a row is refused and not all may be partial, the
 *       transaction is rolled back. A row that is the same as the current one writes nothing, so the same file twice changes
 *       nothing.
 *   <li>One thread reads the table and makes its rows ready, as far as that needs no database; the thread of the request, which
 *       has the transaction, judges and writes what was read before. Few rows are in between, the order stays, and the
 *       reading ends before the request does.
 *   <li>A key that comes twice is noticed exactly, not by its hash alone, and the keys of a million rows take some 30 MB.
 *   <li>What a formula of Excel showed last is not trusted: its cell is refused.
 *   <li>A table may say that rows are confirmed, as whoever sends it vouches for all of it.
 * </ul>
 */
package org.saransh.intake;
