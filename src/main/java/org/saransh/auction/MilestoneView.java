package org.saransh.auction;

import java.util.List;
import org.saransh.reference.Conflict;
import org.saransh.reference.PartialDate;
import org.saransh.reference.Source;
import org.saransh.register.RowView;

/**
 * @param offering the key of the offering whose holder reaches it
 * @param reachedOn null while it is only expected
 */
public record MilestoneView(
        String key,
        String offering,
        MilestoneKind kind,
        PartialDate reachedOn,
        String remark,
        Source source,
        boolean confirmed,
        String notes,
        List<Conflict> conflicts)
        implements RowView {}
