package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people decide about an edition: approval by a second person, embargo, withdrawal, correction. */
@ExtendWith(TwoServers.class)
class EditionLifeIT {

    private static final String CHECKED = "{\"reason\": \"read and checked\"}";

    @Test
    void a_draft_is_approved_by_a_second_person_and_never_by_its_author() {
        long edition = drafted("2024-06-28");
        assertThat(server().json("/api/editions/" + edition)
                        .get("approval")
                        .get("state")
                        .asText())
                .isEqualTo("WAITING");
        refused(post(edition, "publish", ""), 409, "nobody has approved it");
        refused(server().post("/api/editions/" + edition + "/approve", CHECKED), 403, "somebody else approves it");
        refused(post(edition, "release", CHECKED), 409, "is not held");
        JsonNode approved = LiveServer.json(post(edition, "approve", CHECKED));
        assertThat(approved.get("state").asText()).isEqualTo("PUBLISHED");
        assertThat(approved.get("approval").get("decidedBy").asText()).isEqualTo("B. Sen");
        refused(post(edition, "approve", CHECKED), 409, "only a draft is approved");
    }

    @Test
    void an_edition_under_embargo_goes_out_by_itself_and_not_before() {
        long edition = drafted("2024-07-31");
        refused(post(edition, "embargo", "{\"until\": \"2020-01-01T00:00:00Z\"}"), 400, "has passed");
        refused(post(edition, "embargo", "{\"until\": \"tomorrow\"}"), 400, "write an instant");
        String until = OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(8).toString();
        post(edition, "embargo", "{\"until\": \"" + until + "\"}");
        assertThat(LiveServer.json(post(edition, "approve", CHECKED))
                        .get("state")
                        .asText())
                .isEqualTo("APPROVED");
        refused(post(edition, "publish", ""), 409, "under embargo until");
        server().await("the end of the embargo", () -> server().json("/api/editions/" + edition)
                .get("state")
                .asText()
                .equals("PUBLISHED"));
        assertThat(OffsetDateTime.parse(server().json("/api/editions/" + edition)
                        .get("publishedAt")
                        .asText()))
                .isAfterOrEqualTo(OffsetDateTime.parse(until));
    }

    @Test
    void an_edition_is_withdrawn_with_a_reason_and_put_right_by_a_later_one() {
        long wrong = drafted("2024-08-30");
        refused(post(wrong, "withdraw", CHECKED), 409, "only a published one is withdrawn");
        refused(post(wrong, "correct", CHECKED), 409, "can be corrected");
        post(wrong, "approve", CHECKED);
        refused(post(wrong, "withdraw", "{}"), 422, "reason");
        JsonNode right = LiveServer.json(
                server().post("/api/editions/" + wrong + "/correct", "{\"reason\": \"a wrong block\"}"));
        assertThat(right.get("supersedes").asLong()).isEqualTo(wrong);
        assertThat(server().json("/api/editions/" + wrong).get("state").asText())
                .isEqualTo("PUBLISHED");
        checked(right.get("id").asLong());
        assertThat(LiveServer.json(post(right.get("id").asLong(), "approve", CHECKED))
                        .get("state")
                        .asText())
                .isEqualTo("PUBLISHED");
        assertThat(server().json("/api/editions/" + wrong).get("state").asText())
                .isEqualTo("CORRECTED");
        long last = right.get("id").asLong();
        JsonNode withdrawn = LiveServer.json(post(last, "withdraw", "{\"reason\": \"not ours\"}"));
        assertThat(withdrawn.get("state").asText()).isEqualTo("WITHDRAWN");
        refused(server().get("/api/editions/" + last + "/renditions/en.pdf"), 410, "was withdrawn: not ours");
        assertThat(server().status("/api/editions/" + wrong + "/renditions/en.pdf"))
                .isEqualTo(200);
    }

    private static LiveServer server() {
        return TwoServers.postgres();
    }

    /** A draft of a brief that asks for a second person. */
    private static long drafted(String asAt) {
        HttpResponse<byte[]> answer = server().post(
                        "/api/briefs/minister/editions",
                        "{\"asAt\": \"" + asAt + "\", \"parameters\": {\"state\": \"CHHATTISGARH\"}}");
        assertThat(answer.statusCode()).isIn(200, 201);
        long id = LiveServer.json(answer).get("id").asLong();
        checked(id);
        return id;
    }

    private static void checked(long edition) {
        server().await("the edition to be checked", () -> !server().json("/api/editions/" + edition)
                .get("beingChecked")
                .asBoolean());
    }

    /** By somebody other than whoever drafts. */
    private static HttpResponse<byte[]> post(long edition, String what, String body) {
        return server().postAs("B. Sen", "/api/editions/" + edition + "/" + what, body);
    }

    private static void refused(HttpResponse<byte[]> answer, int status, String why) {
        assertThat(answer.statusCode())
                .as(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(status);
        assertThat(LiveServer.json(answer).get("detail").asText()).contains(why);
    }
}
