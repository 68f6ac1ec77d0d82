/**
 * Who gets an edition, and the messages to them; and to whoever asked to be told that an export is ready.
 *
 * <p>Doors: {@link org.saransh.distribution.Subscriptions} and the resources. Publication is heard as
 * {@link org.saransh.brief.EditionPublished}, the end of an export as {@link org.saransh.export.ExportReady}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Deliveries are an outbox: their rows are written in the transaction that publishes the edition, one per recipient and
 *       edition, and the database refuses a second one.
 *   <li>A message that an export is ready is a delivery too, written in the transaction that says so. It names the address of
 *       the file and never carries it, and goes to recipients of the lists only.
 *   <li>Message-ID and Date belong to the delivery and never change, so a message that was sent twice after all is recognised
 *       as one by the reader's mail system.
 *   <li>A delivery is marked as being sent before the mail server is asked. If the server of ours is killed in between, nobody
 *       can know whether the message went out: the delivery becomes uncertain and is not sent again by itself. Messages written
 *       to the outbox folder are written whole or not at all, so there they are simply written again.
 *   <li>Without a mail server in the settings, messages are written to {@code outbox/} in the data folder, which the log and the
 *       page say.
 *   <li>A subscription covers editions of its own time, not those of before: it compares its start with their as-at.
 * </ul>
 */
package org.saransh.distribution;
