package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saransh.CutLine.Reach;

/** What becomes of requests whose transactions the database was told to commit, and of which the server never heard again. */
@ExtendWith(TwoServers.class)
class CommitCutIT {

    private static final int CUTS = Integer.getInteger("saransh.commit.cuts", 100);
    private static final long SEED = Long.getLong("saransh.seed", System.nanoTime());
    private static final String MINERALS = "/api/minerals";

    private static CutLine line;
    private static LiveServer server;
    private static String url;

    @BeforeAll
    static void start() throws SQLException {
        try (Connection connection = DriverManager.getConnection(TwoServers.databaseUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("create database cut template template0 encoding 'UTF8' locale 'C'");
        }
        int port =
                URI.create(TwoServers.databaseUrl().substring("jdbc:".length())).getPort();
        line = new CutLine(port);
        url = TwoServers.databaseUrl().replace("/saransh", "/cut");
        server = new LiveServer("cut")
                .setting("saransh.database.url", url.replace(":" + port + "/", ":" + line.port() + "/"))
                .setting("saransh.database.user", "postgres")
                .setting("saransh.reference.data", "false")
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        line.close();
    }

    @Test
    void whoever_sends_his_request_again_under_its_key_gets_one_answer_and_one_effect() throws SQLException {
        Random random = new Random(SEED);
        int before = line.cuts();
        for (int cut = 0; cut < CUTS; cut++) {
            String about = "cut " + cut + " of seed " + SEED;
            String key = "cut-" + cut;
            line.cutAt(
                    cut % 2 == 0 ? "INSERT INTO idempotency" : "INSERT INTO audit_record",
                    Reach.values()[random.nextInt(Reach.values().length)]);
            HttpResponse<byte[]> first = put(key);
            assertThat(line.cuts()).as(about).isEqualTo(before + cut + 1);
            assertThat(first.statusCode())
                    .as(about + ": " + new String(first.body()))
                    .isEqualTo(503);
            assertThat(first.headers().firstValueAsLong("Retry-After"))
                    .as(about)
                    .hasValue(10);
            assertThat(new String(first.body())).as(about).contains("with the same Idempotency-Key");
            HttpResponse<byte[]> again = put(key);
            assertThat(again.statusCode())
                    .as(about + ": " + new String(again.body()))
                    .isEqualTo(201);
            assertThat(put(key).body()).as(about).isEqualTo(again.body());
            assertThat(server.json(MINERALS + "/" + key + "/history")).as(about).hasSize(1);
        }
        assertThat(count("select count(*) from mineral where row_key like 'cut-%'"))
                .isEqualTo(CUTS);
        assertThat(count("select count(*) from revision where row_key like 'cut-%'"))
                .isEqualTo(CUTS);
        assertThat(server.json("/api/audit/verify").toString())
                .as("the chains of the audit and of the registers are whole")
                .doesNotContain("\"whole\":false")
                .contains("\"whole\":true");
    }

    @Test
    void a_request_without_a_key_is_not_carried_out_twice_by_the_server_and_its_sender_is_told_to_look_first()
            throws SQLException {
        line.cutAt("INSERT INTO export ", Reach.ALMOST_BACK);
        HttpResponse<byte[]> doubted =
                server.post("/api/exports", ExportCalls.body("'dataset':'minerals','format':'csv'"));
        assertThat(doubted.statusCode()).as(new String(doubted.body())).isEqualTo(503);
        assertThat(new String(doubted.body())).contains("look first whether it is there");
        assertThat(count("select count(*) from export")).isEqualTo(1);
        assertThat(server.find(
                                "/api/audit/records?outcome=DOUBTED",
                                one -> one.get("subject").asText().equals("/api/exports"))
                        .get("action")
                        .asText())
                .isEqualTo("POST");
    }

    @Test
    void whoever_signs_in_is_let_in_although_nobody_knows_whether_his_try_or_his_machine_was_written_down() {
        for (String table : List.of("sign_in_tries", "known_address")) {
            String name = "reader " + table;
            server.account(name, "\"roles\": [\"reader\"]");
            int before = line.cuts();
            line.cutAt("INSERT INTO " + table, Reach.ALMOST_BACK);
            server.signIn(name, LiveServer.PASSWORD);
            assertThat(line.cuts()).as(table).isEqualTo(before + 1);
        }
    }

    @Test
    void an_import_that_is_in_although_nobody_heard_of_it_keeps_its_report() {
        line.cutAt("INSERT INTO import_report", Reach.ALMOST_BACK);
        HttpResponse<byte[]> doubted = ImportIT.post(
                server,
                "register=minerals&mode=apply&reason=test",
                "key,name,sourceTitle,publisher,evidence\nimported,Doubtium,G,M,press\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(doubted.statusCode()).as(new String(doubted.body())).isEqualTo(503);
        JsonNode report = server.json("/api/imports").get(0);
        assertThat(report.get("written").asBoolean()).isTrue();
        assertThat(server.get(report.get("report").asText()).body()).asString().contains("imported");
        assertThat(server.json(MINERALS + "/imported/history")).hasSize(1);
    }

    private static HttpResponse<byte[]> put(String key) {
        return WritingIT.send(
                server,
                "POST",
                MINERALS,
                WritingIT.write(WritingIT.mineral(key, "Testium"), "new"),
                "Idempotency-Key",
                key);
    }

    private static long count(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
