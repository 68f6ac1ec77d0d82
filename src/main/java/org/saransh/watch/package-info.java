/**
 * What is told about the service to those who watch it: figures for Prometheus, and whether database, clock and disk are well.
 *
 * <p>A leaf but for the folder of the data, the clock and the form of refusals. Doors: a room implements {@link org.saransh.watch.Observed} to
 * tell its figures, and asks {@link org.saransh.watch.Steps} to time and count what it does; {@link org.saransh.watch.Space} refuses
 * what would fill the disk; {@link org.saransh.watch.Board} knows how it was at the last look.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Figures that take a query are read every few seconds by a thread of their own. However often /metrics is asked, and however
 *       long the database does not answer, whoever asks waits for nothing.
 *   <li>A figure that could not be read at the last look is NaN, never an old number.
 *   <li>States and queues are the same on every server of a cluster, as they are read from the one database; times and counts are
 *       those of the server that is asked.
 *   <li>The time is the database's. A server whose own clock is more than five seconds from it goes by the database's time, and says
 *       so; one whose clock jumps counts on from the last look. So a wrong clock makes nothing due early or late, and takes no work
 *       from a server that is alive.
 *   <li>A tight disk does not take a server out of service: reading goes on, and only what would write large files is refused,
 *       until there is room again.
 * </ul>
 */
package org.saransh.watch;
