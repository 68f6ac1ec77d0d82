package org.saransh.brief;

/** What happened to the thing that a change tells of. */
public enum ChangeKind {
    NEW,
    MOVED,
    RESULTED,
    CORRECTED,
    WITHDRAWN;

    static ChangeKind of(Phrase phrase) {
        return switch (phrase) {
            case CHANGE_TRANCHE_ANNULLED,
                    CHANGE_TRANCHE_ANNULLED_MOVED,
                    CHANGE_TRANCHE_ANNULLED_REASONS,
                    CHANGE_TRANCHE_AUCTIONED,
                    CHANGE_TRANCHE_AUCTIONED_MOVED,
                    CHANGE_OFFERING_AUCTIONED,
                    CHANGE_OFFERING_AUCTIONED_BIDDER,
                    CHANGE_OFFERING_AUCTIONED_UNNAMED,
                    CHANGE_OFFERINGS_AUCTIONED,
                    CHANGE_OFFERINGS_ANNULLED,
                    CHANGE_OFFERINGS_ANNULLED_REASON -> RESULTED;
            case CHANGE_OFFERING_WITHDRAWN, CHANGE_OFFERING_REVERSED, CHANGE_ROW_RETIRED -> WITHDRAWN;
            case CHANGE_ROW_CORRECTED -> CORRECTED;
            case CHANGE_TRANCHE_DUE,
                    CHANGE_TRANCHE_DUE_MOVED,
                    CHANGE_OFFERING_BIDS_CLOSED,
                    CHANGE_OFFERING_LETTER,
                    CHANGE_OFFERING_LICENCE,
                    CHANGE_MILESTONE_REACHED,
                    CHANGE_OFFERING_MILESTONE,
                    CHANGE_OFFERINGS_MILESTONES,
                    CHANGE_OFFERING_REOPENED,
                    CHANGE_PARTNERSHIP_STAGE,
                    CHANGE_PARTNERSHIP_STAGE_REPORTED,
                    CHANGE_ROW_CONFIRMED -> MOVED;
            default -> NEW;
        };
    }
}
