/**
 * What all registers share: one description of the columns, current rows, the append-only log of revisions, and reading as at
 * an instant.
 *
 * <p>Doors: {@link org.saransh.register.Register} (extended once per register),
 * {@link org.saransh.register.RegisterResource} (its HTTP face), {@link org.saransh.register.AsAt},
 * {@link org.saransh.register.Knowledge}.
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
 *   <li>Current rows are filtered and sorted by the database, rows as at an instant in memory, both from the same
 *       description. Empty values sort last.
 *   <li>Rows are never cached between transactions: another server may have changed them.
 * </ul>
 */
package org.saransh.register;
