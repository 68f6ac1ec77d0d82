package org.saransh.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.saransh.http.BodyFields;

/**
 * A list as a request says it is to be.
 *
 * @param id null: made from the name
 */
record ListDraft(String id, String name) {

    private static final int LONGEST = 200;
    private static final Set<String> FIELDS = Set.of("id", "name", "createdAt", "changedAt");

    /** @throws org.saransh.http.ProblemException 422 with every fault */
    static ListDraft of(JsonNode body) {
        BodyFields fields = new BodyFields(body);
        fields.only(FIELDS);
        Optional<String> id = fields.optional("id", 60, PlainText.ID_EXPECTED);
        if (id.filter(text -> !PlainText.isId(text)).isPresent()) {
            fields.fault("id", id.get(), "is no id", PlainText.ID_EXPECTED);
        }
        Optional<String> name = fields.required("name", LONGEST, "a name of one line");
        fields.refuseFaults();
        return new ListDraft(id.orElse(null), name.orElseThrow());
    }
}
