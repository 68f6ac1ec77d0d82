package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.saransh.smtp.RecordingServer.Manner;

/**
 * What a mail server that hangs takes from briefs and exports: each is timed while messages to 41 readers are with a mail server
 * that says nothing any more, and in turn while they are with one that takes them. {@code mvn verify -Pbench -Dbench=hang} tells it in
 * {@code target/bench.txt}.
 */
@Tag("hang")
class HungMailBench {

    @RegisterExtension
    static final FaultCluster CLUSTER = FaultCluster.withReferenceData();

    private static final int ROUNDS = Integer.getInteger("saransh.bench.rounds", 25);
    /** So many come first, and are not counted: only then has the server's code been compiled. */
    private static final int WARM = Integer.getInteger("saransh.bench.warm", 8);

    private final Map<Manner, List<Double>> briefs = new EnumMap<>(Manner.class);
    private final Map<Manner, List<Double>> exports = new EnumMap<>(Manner.class);
    private final LiveServer server = FaultCluster.first();

    @Test
    void a_mail_server_that_hangs_and_what_else_is_to_be_done() {
        for (int round = 0; round < WARM + ROUNDS; round++) {
            if (round == WARM) {
                briefs.clear();
                exports.clear();
            }
            for (Manner manner : List.of(Manner.TAKE, Manner.HANG)) {
                time(manner);
            }
        }
        BenchText.line("| while the mail server | a brief on schedule, s | an export, s |");
        BenchText.line("| --- | --- | --- |");
        for (Manner manner : List.of(Manner.TAKE, Manner.HANG)) {
            BenchText.tell(
                    "| %s | %.3f | %.3f |",
                    manner == Manner.TAKE ? "answers" : "hangs",
                    BenchText.median(briefs.get(manner)),
                    BenchText.median(exports.get(manner)));
        }
        BenchText.tell("| ratio | %.3f | %.3f |", ratio(briefs), ratio(exports));
    }

    private static double ratio(Map<Manner, List<Double>> times) {
        return BenchText.median(times.get(Manner.HANG)) / BenchText.median(times.get(Manner.TAKE));
    }

    private void time(Manner manner) {
        FaultCluster.mail().behave(manner);
        long edition = FaultCluster.published(server);
        JsonNode brief = brief();
        briefs.computeIfAbsent(manner, none -> new ArrayList<>()).add(seconds(brief, "plannedAt"));
        exports.computeIfAbsent(manner, none -> new ArrayList<>())
                .add(seconds(
                        ExportCalls.done(
                                server,
                                ExportCalls.accepted(ExportCalls.ask(
                                        server, "H. Hang", "'dataset':'observations','format':'xlsx'"))),
                        "askedAt"));
        FaultCluster.mail().behaveWell();
        FaultCluster.settled(server, edition);
        FaultCluster.settled(server, brief.get("edition").asLong());
    }

    private JsonNode brief() {
        String place = "/api/occurrences/"
                + LiveServer.json(server.post("/api/schedules/weekly/run", ""))
                        .get("id")
                        .asLong();
        server.await("a brief on schedule", () -> server.json(place).has("endedAt"));
        JsonNode brief = server.json(place);
        assertThat(brief.get("state").asText()).as(brief.toString()).isEqualTo("PUBLISHED");
        return brief;
    }

    private static double seconds(JsonNode ended, String begun) {
        return Duration.between(
                                Instant.parse(ended.get(begun).asText()),
                                Instant.parse(ended.get("endedAt").asText()))
                        .toMillis()
                / 1e3;
    }
}
