package org.saransh.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a copy holds.
 *
 * @param form of the file; a program reads those that it knows
 * @param id of the copy, unlike that of any other
 * @param takenAt the rows are those of that instant
 * @param schema the version of the tables
 * @param database of which it was taken, for people
 * @param tables in an order in which they can be filled
 * @param sequences name → the next value
 * @param renditions how many stored files there are; each has its SHA-256 as its name
 * @param lost stored files that should be there and were missing or damaged when the copy was taken
 * @param files other files: path within the copy → SHA-256
 */
public record Manifest(
        int form,
        String id,
        Instant takenAt,
        String schema,
        String database,
        List<Part> tables,
        Map<String, Long> sequences,
        long renditions,
        List<String> lost,
        Map<String, String> files) {

    static final int FORM = 1;

    /** The last part of a copy: one that was cut short has none. */
    static final String NAME = "manifest.json";

    static final String ROWS = "rows/";
    static final String RENDITIONS = "renditions/";
    static final String FILES = "files/";

    /** @param sha256 of the part, unpacked */
    public record Part(String table, List<String> columns, long rows, String sha256) {}

    long rows() {
        return tables.stream().mapToLong(Part::rows).sum();
    }
}
