package org.saransh.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.saransh.reference.Json;

/** Readings that somebody else ends, on both databases. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StopTest {

    private static final Asked TRANCHES = Json.read("{\"dataset\": \"tranches\"}", Asked.class);

    @Test
    void a_reading_ends_wherever_it_is() throws IOException, SQLException {
        endsEverywhere(KnownRows.onH2(), "system_range");
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            endsEverywhere(KnownRows.on(server), "generate_series");
        }
    }

    private static void endsEverywhere(KnownRows rows, String numbers) throws SQLException {
        rows.clear().row("tranches", "i", "blocksOffered", "20", "explorationLicences", "false", "status", "closed");
        waitingForTheDatabase(rows, numbers);
        betweenRows(rows);
        beforeItBegins(rows);
        assertThat(rows.answer(TRANCHES)).as("the database is as it was").hasSize(1);
    }

    /** Unless it is stopped, the statement runs for minutes. */
    private static void waitingForTheDatabase(KnownRows rows, String numbers) throws SQLException {
        Stop stop = new Stop();
        try (Connection connection = rows.database().getConnection();
                PreparedStatement slow = connection.prepareStatement(
                        "select count(*) from " + numbers + "(1, 300000) a, " + numbers + "(1, 300000) b")) {
            CompletableFuture<Void> asked = CompletableFuture.runAsync(
                    stop::ask, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
            assertThatThrownBy(stop.during(slow)::executeQuery).isInstanceOf(SQLException.class);
            asked.join();
        }
    }

    private static void betweenRows(KnownRows rows) {
        Stop stop = new Stop();
        try (Reading reading = rows.readings().open(rows.readings().question(TRANCHES), stop, null)) {
            assertThat(reading.next()).isTrue();
            stop.ask();
            assertThatThrownBy(reading::next).hasMessage("The reading was stopped");
        }
    }

    private static void beforeItBegins(KnownRows rows) {
        Stop stop = new Stop();
        stop.ask();
        try (Reading reading = rows.readings().open(rows.readings().question(TRANCHES), stop, null)) {
            assertThatThrownBy(reading::extent).hasMessage("The reading was stopped");
        }
    }
}
