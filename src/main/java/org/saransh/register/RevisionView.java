package org.saransh.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.saransh.reference.Json;

/**
 * One revision as history shows it.
 *
 * @param correction whether the row was wrong before, rather than the world having changed
 * @param changes what the revision changed, field by field; every field for a new row, none for a retired one
 * @param row the whole row as it then was
 * @param hash covers this revision and the hash of the one before it in the log
 */
public record RevisionView(
        long revision,
        String register,
        String key,
        Instant knownAt,
        Instant recordedAt,
        String recordedBy,
        String reason,
        boolean retired,
        boolean correction,
        List<FieldChange> changes,
        JsonNode row,
        String hash) {

    /** @param was null when there was nothing; {@code is} likewise */
    public record FieldChange(String field, JsonNode was, JsonNode is) {}

    /** @param before the row that was known before; null when there was none */
    static RevisionView of(Revision revision, JsonNode before) {
        JsonNode row = Json.read(revision.rowJson(), JsonNode.class);
        return new RevisionView(
                revision.id(),
                revision.register(),
                revision.rowKey(),
                revision.knownAt(),
                revision.recordedAt(),
                revision.recordedBy(),
                revision.reason(),
                revision.retired(),
                revision.correction(),
                revision.retired() ? List.of() : changes(before, row),
                row,
                revision.hash());
    }

    private static List<FieldChange> changes(JsonNode before, JsonNode row) {
        TreeSet<String> fields = new TreeSet<>();
        row.fieldNames().forEachRemaining(fields::add);
        if (before != null) {
            before.fieldNames().forEachRemaining(fields::add);
        }
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            JsonNode was = before == null ? null : before.get(field);
            JsonNode is = row.get(field);
            if (!Objects.equals(was, is)) {
                changes.add(new FieldChange(field, was, is));
            }
        }
        return changes;
    }
}
