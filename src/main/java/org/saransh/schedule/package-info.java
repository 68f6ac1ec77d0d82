/**
 * When editions are made: schedules, holiday calendars, and occurrences, each one due instant of a schedule.
 *
 * <p>Doors: {@link org.saransh.schedule.Schedules}, the resources, and the event {@link org.saransh.schedule.OccurrenceHeld}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A schedule is one definition, kept as JSON in the form in which it is written and read. What it comes to is arithmetic:
 *       {@code Rule} names days and times of the wall clock, {@code WorkingDays} moves them, {@code Timetable} makes a set of
 *       instants of them. A set has no order of asking: any stretch of time can be asked about by itself.
 *   <li>A time that the clocks skip is due at the first valid instant after it; one that they repeat, the first time. Two due
 *       times that fall on one instant, by the clocks or by a holiday, are one. Start and end bound the day that the rule names;
 *       a day that a holiday moves may lie just outside.
 *   <li>A cron rule is read here, not by a library: its five fields are sets, and their product needs no search that could fail to
 *       end. It comes at most hourly, and one that never comes is refused. A test compares it with another reader of cron.
 *   <li>The planner takes one schedule per transaction, locks its row, writes the occurrences, queues their work and moves on what
 *       is planned, all or nothing. Planners step over rows that others hold. The database refuses a second occurrence for
 *       the same schedule and instant. This is plain JDBC, so that it can be tried with many planners and no server.
 *   <li>What was not planned in time is run or missed as the schedule says, within its window; five minutes count as in time. Every
 *       missed one is kept and counted. A pause is such a time, too. A changed schedule counts from its change: what was due before
 *       is planned by the old definition, and during a pause it is missed. A change of a calendar counts from the last due instant.
 *   <li>An occurrence shows the knowledge of its due instant, however late it is run. One that was held shows that of its release.
 *   <li>A register is fresh when somebody has written to it or confirmed a row of it here within the days demanded. An occurrence
 *       that is held looks again every few seconds, until the data are fresh, a person releases it, or its time is over.
 *   <li>Every attempt at an occurrence has a number. Each write holds the row and looks whether the number is still the last one,
 *       so a server that was frozen and wakes writes nothing more: it drafts nothing and publishes nothing. The files that it may
 *       still keep for a draft are those that its successor makes, as rendering always gives the same bytes.
 *   <li>An occurrence may make an edition for each State, counterpart or tranche on record. The list is noted by the first attempt;
 *       each edition is drafted, rendered and published by itself, and one that fails keeps no other from it.
 *   <li>An edition that cannot be rendered fails with the reason, at once, because trying again would fail again. Trouble of
 *       the infrastructure is tried again by the work engine.
 *   <li>A schedule is never deleted, because its occurrences tell what it did; it ends, and its id is not given away again.
 *   <li>The first calendar, india, knows weekends only. The gazetted holidays are not guessed: whoever runs the service imports
 *       the notified list, and the calendar says so until they do.
 * </ul>
 */
package org.saransh.schedule;
