/**
 * The words that every room shares: dates that may be partial, sources and how far they can be trusted, markings, the clock
 * and the one JSON form.
 *
 * <p>A leaf: it knows no other room. Values only; nothing here is stored by itself.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>{@link org.saransh.reference.Evidence} says what kind of page a row was read on,
 *       {@link org.saransh.reference.Attribution} who that page leans on; {@link org.saransh.reference.Basis} joins the two
 *       into the one word a reader sees.
 *   <li>A code that rows hold is a {@link org.saransh.reference.Word}: it says what it is called in English and Hindi, where
 *       it is declared, so that tables, filters, forms and briefs call it the same.
 *   <li>Instants are kept to the microsecond, as both databases do, so that what was written is what is read.
 *   <li>A day ends with its last microsecond in the zone of the register (Asia/Kolkata): a fact of a day is known from
 *       then on, never before it happened.
 * </ul>
 */
package org.saransh.reference;
