/**
 * Who gets an edition, and the messages to them; and to whoever asked to be told that an export is ready.
 *
 * <p>Doors: {@link org.saransh.distribution.Subscriptions} and the resources; for the pages of readers
 * {@link org.saransh.distribution.Links}, {@link org.saransh.distribution.Unsubscribing} and
 * {@link org.saransh.distribution.SignUps}; for rooms that have somebody told what to do {@link org.saransh.distribution.Notices}.
 * Publication is heard as
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
 *   <li>Deliveries of an edition go out in a few runs side by side ({@link org.saransh.distribution.MailRun}), each over one
 *       connection, each on one server at a time; what messages share is encoded once. One transaction notes what became of a
 *       message and marks the next. The number of attempts is the fence: whoever was only asleep writes nothing about a message
 *       that somebody else has begun to send since, and begins none himself ({@link org.saransh.distribution.MailClaim}). What he
 *       alone knows, that the mail server took a message which counts as uncertain, or that he never began to send one that was
 *       marked, is still noted.
 *   <li>While the mail server writes a message down, the next ones of the run are looked up together, and the first of them is
 *       written and marked as being sent, if it is still as it was seen ({@link org.saransh.distribution.Succession}). So the mail
 *       server does not wait for the database, and a server of ours that is killed leaves two messages a run of which nobody
 *       knows. What is marked goes out within a second or is taken back; a mail server that takes longer is not run ahead of.
 *   <li>When the database is away, the end of an attempt is noted as soon as it is back: otherwise every outage would leave
 *       messages in doubt. That does not depend on whether another can be begun.
 *   <li>Approvers, owners of schedules and those who look after the service are told through the same outbox, in both languages,
 *       at addresses of the settings: they need not be readers of anything.
 *   <li>Mail to domains that are allowed but not the own ones waits for two people. What was planned meanwhile is held, and seen.
 *   <li>A message that breaks its connection is put back behind the others. Only a server that does not even greet, or breaks
 *       five times in a row, has its run rest.
 *   <li>All mail can be held ({@link org.saransh.distribution.MailBrake}). The number of messages ever begun is kept beside the
 *       database; one that knows of fewer is an older copy, and starts on hold.
 *   <li>A report that a message came back counts only when it was sent to the signed address that the very message was handed
 *       over with. Two hard ones in a row suspend the recipient, and those who look after the service are told. Reports are
 *       posted, or read from their mailbox ({@link org.saransh.distribution.BounceMailbox}).
 *   <li>The same delivery gives the same bytes at each attempt, headers, dividing lines and signature included.
 *   <li>Without a mail server in the settings, messages are written to {@code outbox/} in the data folder, which the log and the
 *       page say.
 *   <li>A subscription covers editions of its own time, not those of before: it compares its start with their as-at.
 *   <li>Who gets an edition is decided in one pure place ({@link org.saransh.distribution.Readership}): one message for each
 *       recipient, however many subscriptions reach him, with the files of all of them in his own language if there is one.
 *       A correction also goes to those who got what it puts right, even when they are on no list any more.
 *   <li>Role, limits, state and domain of a recipient are asked when the edition is published and again before its message goes
 *       out ({@link org.saransh.distribution.Admission}). Lists and subscriptions are asked only the first time: what is planned
 *       is sent. Nothing is sent of an edition that was withdrawn, or corrected by a later one, in between.
 *   <li>Limits are strict: whoever is limited to a State gets no edition about everything, because it is about other States
 *       too. What a brief asks of its readers is the {@code audience} in its descriptor.
 *   <li>The repositories read; what is changed is found by the entity manager of the transaction, because a repository has one of
 *       its own, which neither sees what is not flushed nor keeps what is changed.
 *   <li>An address is checked as the mail server's client checks it, so none is stored that could not be sent to or could be read
 *       as two. Every domain is allowed only while the public address of the service is this machine.
 *   <li>One address is one recipient, whatever the case of its letters. Who got something is never deleted, only made inactive.
 *   <li>A wish to get no more is personal and leaves lists as they are. It ends every subscription that brings the same editions,
 *       or the next message would come after all. Whoever has to be told by law can only ask; an administrator decides.
 *   <li>A token is signed over key id, purpose and words, and only the one spelling that we would write is accepted. The keys are
 *       in {@code keys/links.keys} in the data folder, and neither keys nor tokens in the database or the log. To change the
 *       key, append a line to the file of every server and start them again; to end all links of a key, delete its line.
 *   <li>Links to files are rows, so that they can be revoked; addresses to unsubscribe are not, and work as long as their key.
 *   <li>Only a POST ends, confirms or makes anything: scanners of mail follow every link. Every address that leads nowhere gives
 *       the same answer, and so does every wish to subscribe, whether the address is known or not.
 * </ul>
 */
package org.saransh.distribution;
