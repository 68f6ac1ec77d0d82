package org.saransh.brief;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.saransh.reference.Json;
import org.saransh.reference.Marking;
import org.saransh.reference.PartialDate;

/** Reads digests of the first form, which had a field for each section, as editions from then keep them. */
final class FirstDigest {

    private record FirstStatement(Phrase phrase, Map<String, Value> values, PartialDate date, Standing standing) {

        Line line() {
            return Line.sentence(date, new Statement(phrase, values), standing);
        }
    }

    private FirstDigest() {}

    static boolean isOne(String json) {
        return json.contains("\"keyPoints\":");
    }

    static Digest read(String json) {
        JsonNode digest = Json.read(json, JsonNode.class);
        List<Line> changes = new ArrayList<>();
        digest.path("changes")
                .forEach(change -> changes.add(statement(change.get("statement"))
                        .under("ChangeGroup." + change.get("group").asText())));
        return new Digest(
                digest.get("brief").asText(),
                Map.of(),
                Instant.parse(digest.get("asAt").asText()),
                Instant.parse(digest.get("since").asText()),
                digest.get("sinceEdition").asBoolean(),
                Marking.valueOf(digest.get("marking").asText()),
                List.of(
                        new Section(PointsSection.NAME, statements(digest.path("keyPoints"))),
                        new Section(ChangesSection.NAME, changes),
                        new Section(DueSection.NAME, statements(digest.path("due")))),
                sources(digest.path("sources")));
    }

    private static List<Line> statements(JsonNode list) {
        List<Line> lines = new ArrayList<>();
        list.forEach(one -> lines.add(statement(one)));
        return lines;
    }

    private static Line statement(JsonNode one) {
        return Json.read(one.toString(), FirstStatement.class).line();
    }

    private static List<SourceLine> sources(JsonNode list) {
        List<SourceLine> lines = new ArrayList<>();
        list.forEach(one -> lines.add(Json.read(one.toString(), SourceLine.class)));
        return lines;
    }
}
