package org.saransh.partnership;

public enum EngagementType {
    ANNOUNCEMENT,
    AUCTION_EVENT,
    CABINET_MEETING,
    CONFERENCE,
    DOMESTIC_MEETING,
    LAUNCH,
    MEETING,
    NEGOTIATION_ROUND,
    PRESS_CONFERENCE,
    SIGNING,
    SUMMIT,
    TALKS,
    VISIT
}
