package org.saransh.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.saransh.http.ProblemException;

/** Writes a file in one transaction. */
@ApplicationScoped
public class Writing {

    @Inject
    Parts parts;

    /**
     * @param without the paths of entries that are left out
     * @param keep whether it is written; otherwise everything is taken back
     * @throws Refused when an entry cannot be written
     * @throws Rehearsed when all could be, and nothing is kept
     */
    @Transactional
    public List<ImportReport.Item> write(List<Entry> entries, Set<String> without, boolean keep) {
        List<ImportReport.Item> items = new ArrayList<>();
        for (Entry entry : entries) {
            if (!without.contains(entry.path())) {
                try {
                    items.add(new ImportReport.Item(
                            entry.path(), entry.id(), parts.named(entry.part()).write(entry)));
                } catch (ProblemException refused) {
                    throw new Refused(entry, refused.problem());
                }
            }
        }
        if (!keep) {
            throw new Rehearsed(items);
        }
        return items;
    }
}
