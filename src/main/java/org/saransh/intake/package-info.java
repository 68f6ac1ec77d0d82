/**
 * How facts come in: a table is read row by row, each row becomes facts, and each fact becomes one revision.
 *
 * <p>Doors: {@link org.saransh.intake.CsvTable} reads a table, {@link org.saransh.intake.Fact} is one change of one row with the
 * instant at which it became known, {@link org.saransh.intake.Intake} records facts.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A row that already has a life behind it is told as several facts, each known at its own time, so that a reading as at
 *       any instant shows what could be known then.
 *   <li>{@link org.saransh.intake.KnownAt} holds the rule for it: a fact is never known before it happened, nor before
 *       anybody said so.
 *   <li>All facts of one intake are recorded in one transaction, or none is.
 * </ul>
 */
package org.saransh.intake;
