/**
 * Facts about the auctions of mineral blocks: tranches, blocks, and offerings, each one block in one tranche.
 *
 * <p>Doors: the registers {@link org.saransh.auction.Tranches}, {@link org.saransh.auction.Blocks},
 * {@link org.saransh.auction.Offerings} and {@link org.saransh.auction.Milestones}, and the behaviour of their rows.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>An annulled block that comes again is a new offering of the same block, not a change of the old one.
 *   <li>"Auctioned" is not a last word: a sale can be reversed, and bidder and offer stay on record.
 *   <li>A tranche keeps the counts that its sources print, beside the offerings known one by one; the two are never mixed,
 *       because for some tranches only a few blocks are named.
 *   <li>What an offering tells of its later life, in words, lives inside it. A milestone of the rules is a row of its own, with
 *       its own source: it is expected, then reached, and clocks run from it.
 *   <li>Rows name each other by key, and the database checks the names.
 * </ul>
 */
package org.saransh.auction;
