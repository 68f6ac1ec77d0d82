/**
 * When editions are made: schedules, and their occurrences, each one due instant.
 *
 * <p>Doors: {@link org.saransh.schedule.Schedules} and the resources.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A planner writes an occurrence when its instant has come and submits it in the same transaction; the database refuses a
 *       second one for the same schedule and instant, whichever server plans it.
 *   <li>An occurrence shows the knowledge of its due instant, however late it is run.
 *   <li>When several instants were missed, because no server was up, the last of them is run; the others are kept as missed.
 *   <li>An edition that cannot be rendered marks its occurrence failed with the reason, at once, because trying again would
 *       fail again. Trouble of the infrastructure is tried again by the work engine.
 *   <li>A weekly time is that of the wall clock in the schedule's zone: where clocks go forward over it, the first valid
 *       instant after; where they go back, the first of the two.
 * </ul>
 */
package org.saransh.schedule;
