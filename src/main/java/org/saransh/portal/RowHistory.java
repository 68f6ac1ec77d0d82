package org.saransh.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.saransh.register.Column;
import org.saransh.register.Register;
import org.saransh.register.RevisionView;

/** The history of a row in words: what was and is, when that became known, who recorded it and why. */
record RowHistory(Register<?, ?> register, CellWords cells) {

    /** The newest first. */
    List<RowPageView.Revision> of(List<RevisionView> revisions) {
        List<RowPageView.Revision> history = new ArrayList<>();
        JsonNode was = null;
        for (RevisionView revision : revisions) {
            history.add(revision(revision, was));
            was = revision.retired() ? null : revision.row();
        }
        Collections.reverse(history);
        return history;
    }

    private RowPageView.Revision revision(RevisionView revision, JsonNode was) {
        String kind = revision.retired()
                ? "retired"
                : was == null ? "created" : revision.correction() ? "corrected" : "changed";
        return new RowPageView.Revision(
                cells.words().number(revision.revision()),
                cells.words().minute(revision.knownAt()),
                cells.words().minute(revision.recordedAt()),
                revision.recordedBy(),
                revision.reason(),
                cells.words().text("page.history." + kind),
                was == null || revision.retired() ? List.of() : differences(was, revision.row()));
    }

    /** Column by column, what differs between two states of a row. */
    List<RowPageView.Difference> differences(JsonNode was, JsonNode is) {
        List<RowPageView.Difference> differences = new ArrayList<>();
        for (Column<?> column : register.columns().list()) {
            JsonNode before = was.at(column.pointer());
            JsonNode after = is.at(column.pointer());
            if (!same(before, after)) {
                differences.add(new RowPageView.Difference(
                        cells.label(column.label()), cells.value(column, before), cells.value(column, after)));
            }
        }
        return differences;
    }

    /** Nothing, null and an empty list say the same. */
    private static boolean same(JsonNode one, JsonNode other) {
        return empty(one) ? empty(other) : one.equals(other);
    }

    private static boolean empty(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty();
    }
}
