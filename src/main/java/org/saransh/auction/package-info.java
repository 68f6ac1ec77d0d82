/**
 * Facts about the auctions of mineral blocks: tranches, blocks, and offerings, each one block in one tranche.
 *
 * <p>Doors: the registers {@link org.saransh.auction.Tranches}, {@link org.saransh.auction.Blocks} and
 * {@link org.saransh.auction.Offerings}, and the behaviour of their rows.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>An annulled block that comes again is a new offering of the same block, not a change of the old one.
 *   <li>"Auctioned" is not a last word: a sale can be reversed, and bidder and offer stay on record.
 *   <li>A tranche keeps the counts that its sources print, beside the offerings known one by one; the two are never mixed,
 *       because for some tranches only a few blocks are named.
 *   <li>Milestones live inside their offering: they are never read without it.
 *   <li>Rows name each other by key, and the database checks the names.
 * </ul>
 */
package org.saransh.auction;
