/**
 * Where things lie: the data folder ({@code saransh.home}), the database schema, and files kept under the SHA-256 of their
 * bytes.
 *
 * <p>A leaf: it knows only the words that all rooms share.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Migrations run once, before anything else starts, and only go forward. Each statement can be repeated
 *       ({@code if not exists}), because H2 commits every one by itself: a start killed half-way continues at the next.
 *   <li>A file is written beside its final place, forced to disk and renamed, so it is complete or absent
 *       ({@link org.saransh.storage.WholeFile}); the hash of a stored one is checked at every reading.
 *   <li>The embedded database never learns of a full disk: its writes wait until there is room
 *       ({@link org.saransh.storage.PatientFiles}), and whoever would have to wait behind them is refused meanwhile.
 *   <li>A database that does not answer fails whoever asks after a second question
 *       ({@code AskedOnceMore}): people are told to come again, and work tries by its own rules.
 *   <li>Several servers on one PostgreSQL share one data folder.
 * </ul>
 */
package org.saransh.storage;
