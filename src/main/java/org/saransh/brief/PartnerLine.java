package org.saransh.brief;

import java.util.List;
import org.saransh.partnership.EngagementType;
import org.saransh.partnership.PartnershipKind;
import org.saransh.reference.PartialDate;

/**
 * One partnership in the brief.
 *
 * @param stage the last one that a source names
 * @param latest the newest engagement; null when none is on record
 */
public record PartnerLine(
        String counterpart,
        String organisation,
        String indianParty,
        PartnershipKind kind,
        String stage,
        PartialDate started,
        boolean startOfReport,
        List<String> minerals,
        Latest latest,
        Standing standing) {

    public record Latest(PartialDate date, EngagementType type, String outcome) {}
}
