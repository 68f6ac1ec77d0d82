/**
 * What all registers share: one description of the columns, current rows, the append-only log of revisions, and reading as at
 * an instant.
 *
 * <p>Doors: {@link org.saransh.register.Register} (extended once per register),
 * {@link org.saransh.register.RegisterResource} (its HTTP face), {@link org.saransh.register.AsAt},
 * {@link org.saransh.register.Knowledge}; {@link org.saransh.register.Readings}, which answers questions to the rows;
 * {@link org.saransh.register.RegisterReader} and {@link org.saransh.register.RowDesk}, by which people look at rows and write
 * them;
 * {@link org.saransh.register.RevisionLog} to lock what is read and to tell when something was last recorded;
 * {@link org.saransh.register.EntityTag} for whatever is written with a condition.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A row is changed only through {@code Register.record}: the current row and its revision are written in one
 *       transaction. A revision holds the whole row as JSON, so it can be read without its neighbours.
 *   <li>Two times: <em>known at</em>, when the fact became known, and <em>recorded at</em>, when it was written here. Reading
 *       as at T takes, per row, the revision with the latest known-at not after T; a backfill therefore falls into its place.
 *       Limiting recorded-at as well gives what a reader could have seen then, which is how an edition is rebuilt.
 *   <li>All revisions form one chain: each hash covers the one before. The head of the chain is locked while a revision is
 *       appended, so numbers have no gap and order is the same on every server.
 *   <li>Current rows are filtered and sorted by the database; rows as at an instant are looked through a block at a time. Both
 *       follow the same description, and empty values sort last.
 *   <li>A column says once how it is called in both languages, what its cells are and which register its keys lead to;
 *       filters, ranges, search, writing, tables and the data dictionary follow. Labels stand in the description, not in a
 *       bundle, so that a register is one package.
 *   <li>A word of a vocabulary may be written as its code or as its label in either language, wherever people write; a table
 *       in a language shows labels, one without shows codes.
 *   <li>What people write is read by {@link org.saransh.register.RowReader} alone, from the JSON of a request as from the cells
 *       of a table, and every fault is reported at once.
 *   <li>A write says why, and the account that sends it who. A row is confirmed by somebody other than whoever wrote it last;
 *       whoever changes a fact of a confirmed row takes the confirmation away.
 *   <li>Whoever is limited to States or counterparts writes rows of those only. Where a row lies is read from its own columns
 *       {@code state}, {@code counterpart} and {@code participants}, and from the rows that it names.
 *   <li>A rival value stays for ever: a write may add one or settle it with a reason, and never drop it. A table is vouched
 *       for by its sender.
 *   <li>The current row is the newest knowledge. A fact that became known earlier than what is on record is kept in the log
 *       and does not touch the current row.
 *   <li>A correction says that the row was wrong, rather than that the world changed. It is known from now on like any other
 *       change, so a reading as at a past day still shows what was believed then; who printed it hears
 *       {@link org.saransh.register.RowCorrected}.
 *   <li>A table of rows is written by the hundred: each column of the new rows, and of their revisions, goes to the database
 *       as one array in one statement. What an entity's columns hold is read once from its annotations, so this works for
 *       every register. Rows that change are left to the persistence provider, which minds their versions. On the embedded
 *       database an entry of an index costs as much as a row, so the log has one index beside its numbers.
 *   <li>Every table of current rows has a column {@code first_known_at}, and a page as at an instant is found by it. It is
 *       written beside the entity, because it is no part of the row and must not count as a change. A row that was ever
 *       retired has none; such rows are few, are named in a table of their own, and are read from the log.
 *   <li>A question names columns of a register, of the rows that its rows name ({@code block.state}) and computed ones. It is
 *       one SQL statement over the current tables, read from a cursor in one snapshot on a connection of its own, and never
 *       held. What may be computed is a formula in that SQL, so that it can be filtered, sorted and grouped by as well.
 *   <li>A question holds the instant of its knowledge and the number of the last revision that counts, and so has one answer
 *       for ever. When nothing was recorded since, the current tables answer; otherwise the rows as they were known are put
 *       into temporary tables of the same columns, and the same statement is put to those.
 *   <li>Sums need a unit in common and figures of the rows themselves: a figure of a named row would count several times.
 *   <li>Numbers in the log grow with time: a feed since an instant begins at the number that lies there.
 *   <li>Rows are never cached between transactions: another server may have changed them.
 * </ul>
 */
package org.saransh.register;
