package org.saransh.configuration;

import java.util.List;
import org.saransh.http.Fault;

/**
 * What becomes of a file.
 *
 * @param written whether it was written; otherwise this is what would be
 * @param added how many entries are new
 * @param items every entry that nothing is wrong with, in the order of writing
 * @param errors the first things that are wrong, each with its path: {@code schedules[2].schedule.rule}
 */
public record ImportReport(
        boolean written, long added, long changed, long unchanged, List<Item> items, List<Fault> errors) {

    public static final ImportReport NOTHING = new ImportReport(false, 0, 0, 0, List.of(), List.of());

    /** @param path as in {@code lists[0]} */
    public record Item(String path, String id, Outcome outcome) {}

    static ImportReport of(boolean written, List<Item> items, List<Fault> errors) {
        return new ImportReport(
                written,
                count(items, Outcome.NEW),
                count(items, Outcome.CHANGED),
                count(items, Outcome.UNCHANGED),
                items,
                errors);
    }

    private static long count(List<Item> items, Outcome outcome) {
        return items.stream().filter(item -> item.outcome() == outcome).count();
    }

    /** In the words of the audit. */
    String told() {
        return added + " new, " + changed + " changed, " + unchanged + " unchanged";
    }
}
