package org.saransh.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.saransh.http.Fault;
import org.saransh.http.Problem;

/** The body of a request that writes: {@code {"row": {…}, "reason": "…", "knownAt": "…", "correction": false}}. */
final class WriteRequest {

    private static final Set<String> FIELDS = Set.of("row", "reason", "knownAt", "correction");

    private static final int MOST_UNKNOWN = 50;

    private final JsonNode body;
    private final List<Fault> faults = new ArrayList<>();

    WriteRequest(JsonNode body) {
        this.body = body == null ? JsonNodeFactory.instance.objectNode() : body;
        this.body.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name) && faults.size() < MOST_UNKNOWN) {
                faults.add(new Fault(name, null, "is no field of a request that writes", "one of " + FIELDS));
            }
        });
    }

    /** @throws org.saransh.http.ProblemException 422 with every fault of the row */
    <V extends RowView> V row(Register<?, V> register) {
        var row = register.reader().read(body.get("row"), faults);
        if (!faults.isEmpty()) {
            throw Problem.faults(faults);
        }
        return row.orElseThrow();
    }

    /**
     * What the request says of the change.
     *
     * @param by the account that sends it
     * @throws org.saransh.http.ProblemException 422
     */
    Change change(String by) {
        Change change = new Change(
                by, text("reason"), knownAt(), body.path("correction").asBoolean(false));
        if (!faults.isEmpty()) {
            throw Problem.faults(faults);
        }
        return change;
    }

    private String text(String field) {
        return body.path(field).isTextual() ? body.get(field).asText() : null;
    }

    private Instant knownAt() {
        String text = text("knownAt");
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            faults.add(new Fault("knownAt", text, "is no instant", "an instant as 2026-03-31T08:00:00+05:30"));
            return null;
        }
    }
}
