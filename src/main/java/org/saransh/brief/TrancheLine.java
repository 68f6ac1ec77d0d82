package org.saransh.brief;

import org.saransh.reference.PartialDate;
import org.saransh.reference.Rate;

/**
 * One tranche in the brief. Counts are offerings; null where no source gives one.
 *
 * @param auctioned sold, whether or not the sale was taken back later
 * @param sold null until sales are counted
 */
public record TrancheLine(
        String tranche,
        PartialDate launched,
        Integer offered,
        Integer fresh,
        Integer auctioned,
        Integer annulled,
        PartialDate bidsDue,
        String status,
        Rate sold,
        Standing standing) {}
