package org.saransh.partnership;

import java.util.List;
import org.saransh.reference.Attribution;
import org.saransh.reference.Conflict;
import org.saransh.reference.PartialDate;
import org.saransh.reference.Source;
import org.saransh.register.RowView;

/** @param partnership the key of its partnership, null for a domestic engagement */
public record EngagementView(
        String key,
        PartialDate heldOn,
        String partnership,
        EngagementType type,
        List<String> participants,
        String place,
        String outcome,
        Attribution attribution,
        Source source,
        boolean confirmed,
        String notes,
        List<Conflict> conflicts)
        implements RowView {}
