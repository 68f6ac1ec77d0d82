/**
 * The first start: an empty register gets the reference data, the weekly schedule and the demonstration list are made, and the
 * demonstration editions are published.
 *
 * <p>It uses the doors that any user has, and nothing depends on it.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The reference data is told as a life, not as a final state: an offering opens with the notice inviting tender and gets
 *       its outcome when that became known.
 *   <li>The count of a tranche's sales is known once the last of them is, and never before its results.
 *   <li>Remarks and rival values of the compiler were known to nobody before; they become known with the load.
 *   <li>Each step looks first whether it is done, so a start that was killed half-way is completed by the next.
 * </ul>
 */
package org.saransh.setup;
