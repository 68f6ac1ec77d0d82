/**
 * Copies of everything, taken while the service runs, and an empty service filled from one.
 *
 * <p>It knows no other room's rows: tables, columns and what refers to what are told by the database, stored files by
 * {@link org.saransh.storage.KeptContent}. Doors: {@code /api/backups}, and the settings {@code saransh.restore},
 * {@code saransh.backup.every} and {@code saransh.backup.keep}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>One form for both databases: a ZIP of JSON lines, stored files and a manifest. So a copy of H2 fills PostgreSQL, which is
 *       how an installation moves, and nobody needs the tools of a database.
 *   <li>All rows are those of one instant: SNAPSHOT on H2, REPEATABLE READ on PostgreSQL. Nobody waits for a copy.
 *   <li>Restoring is a setting at the start of an empty service. A file is read through before anything is written; tables are
 *       brought to the version of the copy, filled in one transaction, and migrated on. What is not empty is refused.
 *   <li>After it all mail is on hold: what the copy has as unsent may have been sent. Chains and files are checked as a piece of
 *       work, because repositories answer only once the service has started.
 *   <li>Files of exports are not copied: their question gives the same rows again. Nobody stays signed in.
 * </ul>
 */
package org.saransh.backup;
