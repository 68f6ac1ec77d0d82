package org.saransh.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.saransh.reference.Json;

/**
 * One revision as history shows it.
 *
 * @param row the whole row as it then was
 * @param hash covers this revision and the hash of the one before it in the log
 */
public record RevisionView(
        long revision,
        Instant knownAt,
        Instant recordedAt,
        String recordedBy,
        String reason,
        boolean retired,
        JsonNode row,
        String hash) {

    static RevisionView of(Revision revision) {
        return new RevisionView(
                revision.id(),
                revision.knownAt(),
                revision.recordedAt(),
                revision.recordedBy(),
                revision.reason(),
                revision.retired(),
                Json.read(revision.rowJson(), JsonNode.class),
                revision.hash());
    }
}
