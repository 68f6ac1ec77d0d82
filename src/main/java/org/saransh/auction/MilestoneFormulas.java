package org.saransh.auction;

import static org.saransh.register.Formula.DAY;
import static org.saransh.register.Formula.daysAfter;
import static org.saransh.register.Formula.latest;
import static org.saransh.register.Formula.monthsLater;

/**
 * When a milestone on record was due, and how late it is, as the database computes it: the times of {@link MilestoneClock}. The
 * time of a lease runs from the environmental clearance; where the register of milestones does not tell it, the offering might,
 * and nothing is computed.
 */
final class MilestoneFormulas {

    private static final String LETTER = "cast(o.letter_of_intent_date as date)";

    private static final String CLEARED = "(select " + latest("c.reached_on")
            + " from {milestones} c where c.offering = o.row_key and c.kind = 'ENVIRONMENTAL_CLEARANCE'"
            + " and c.reached_on is not null)";

    private static final String DUE = "(select case when o.concession_type = 'MINING_LEASE' then case {row}.kind"
            + " when 'MINING_PLAN' then " + monthsLater(LETTER, 6)
            + " when 'ENVIRONMENTAL_CLEARANCE' then " + monthsLater(LETTER, 18)
            + " when 'LEASE' then " + monthsLater(CLEARED, 12) + " end"
            + " else case {row}.kind"
            + " when 'LICENCE' then " + monthsLater(LETTER, 12)
            + " when 'PROSPECTING_G2' then " + monthsLater(LETTER, 36) + " end end"
            + " from {offerings} o where o.row_key = {row}.offering and o.concession_type is not null"
            + " and char_length(o.letter_of_intent_date) = 10 and o.letter_of_intent_date >= '"
            + MilestoneClock.IN_FORCE
            + "')";

    static final String DUE_ON = "cast(" + DUE + " as varchar(10))";

    static final String DAYS_LATE = "case when " + DUE + " is null then null else "
            + daysAfter(DUE, "coalesce(" + latest("{row}.reached_on") + ", " + DAY + ")") + " end";

    private MilestoneFormulas() {}
}
