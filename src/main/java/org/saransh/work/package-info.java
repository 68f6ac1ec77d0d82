/**
 * The cluster's work engine: a piece of work is submitted in the transaction that makes it necessary, and done by any server.
 *
 * <p>It knows nothing of what the work is. Doors: {@link org.saransh.work.WorkHandler} and
 * {@link org.saransh.work.RecurringWork} are implemented by other rooms, {@link org.saransh.work.Work} submits.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A piece of work carries the number of the request that led to it, as text, so that all of its log lines are found.
 *   <li>db-scheduler keeps the queue in a table beside the data, so a submission commits and rolls back with it.
 *   <li>Submitting shares the connection of its transaction; the threads that fetch and beat use connections of their own, which
 *       go back after each use.
 *   <li>Otherwise it is a kind and an id: what has to be done is read from the tables when it is done.
 *   <li>A {@link org.saransh.work.Lane} is a queue with threads of its own. Mail has one, because a mail server may not answer. Exports have one, because they take long and come
 *       many at a time: a brief that is due never waits for them. It is a table of its own too, because the library takes
 *       work of an unknown kind for a leftover and deletes it in the end.
 *   <li>Recurring work that somebody deletes from its queue is put back within half a minute.
 *   <li>A handler can be run again after its server was killed, so it looks first what is done already. It answers for its own
 *       failures; what it throws counts as trouble of the infrastructure and is tried again, ever more slowly.
 *   <li>A server that works beats, every two seconds if the settings do not say otherwise, and is given up after four missed
 *       beats. On PostgreSQL work is locked while fetched.
 * </ul>
 */
package org.saransh.work;
