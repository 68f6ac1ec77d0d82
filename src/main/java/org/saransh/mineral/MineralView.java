package org.saransh.mineral;

import java.util.List;
import org.saransh.reference.Conflict;
import org.saransh.reference.Source;
import org.saransh.register.RowView;

public record MineralView(
        String key,
        String name,
        String symbolOrGroup,
        boolean critical2023,
        boolean partD,
        Integer partDEntry,
        String partDWording,
        boolean offAtomicList2023,
        String hs6,
        Source source,
        boolean confirmed,
        String notes,
        List<Conflict> conflicts)
        implements RowView {}
