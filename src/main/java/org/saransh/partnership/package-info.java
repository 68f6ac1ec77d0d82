/**
 * Facts about partners abroad: talks, offers, memoranda, agreements and groupings, and the dated meetings and signings that
 * belong to them.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A stage is the last one that a source names, not today's: it is shown with the date of that source.
 *   <li>An engagement that rests on the same page as its partnership leans on the same people, so it takes over that
 *       partnership's attribution.
 *   <li>A row that counts several partnerships is kept, and left out of every total.
 * </ul>
 */
package org.saransh.partnership;
