package org.saransh.partnership;

import java.util.List;
import org.saransh.reference.Attribution;
import org.saransh.reference.Conflict;
import org.saransh.reference.PartialDate;
import org.saransh.reference.Source;
import org.saransh.register.RowView;

/**
 * @param stage the last stage that a source names
 * @param startDateOfReport true when startDate is only the date of the report
 * @param cabinetApproval null when no page says
 * @param countsSeveral true when the row is a count of partnerships, not one of them
 */
public record PartnershipView(
        String key,
        String counterpart,
        CounterpartType counterpartType,
        String organisation,
        String indianParty,
        PartnershipKind kind,
        String stage,
        PartialDate startDate,
        boolean startDateOfReport,
        List<String> minerals,
        Attribution attribution,
        String summary,
        boolean countsSeveral,
        CabinetApproval cabinetApproval,
        PartialDate cabinetApprovalDate,
        Source source,
        boolean confirmed,
        String notes,
        List<Conflict> conflicts)
        implements RowView {}
