package org.saransh.brief;

import org.saransh.partnership.EngagementView;

/** Engagements as lines; what rests on unnamed sources is worded as reported. */
final class EngagementLines {

    private EngagementLines() {}

    static Line of(EngagementView is, Period period) {
        Values values = Values.of("participants", String.join("; ", is.participants()))
                .code("type", is.type())
                .text("outcome", is.outcome());
        return Line.sentence(is.heldOn(), Statement.of(phrase(is), values), period.standing(is));
    }

    private static Phrase phrase(EngagementView is) {
        Phrase phrase = is.outcome() == null ? Phrase.ENGAGEMENT_BARE : Phrase.ENGAGEMENT;
        return is.basis().established() ? phrase : phrase.reported();
    }
}
