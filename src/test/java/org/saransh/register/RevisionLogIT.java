package org.saransh.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saransh.InContainer;
import org.saransh.http.PageView;
import org.saransh.mineral.Mineral;
import org.saransh.mineral.MineralView;
import org.saransh.mineral.Minerals;
import org.saransh.reference.Evidence;
import org.saransh.reference.Source;

/** The log of revisions inside the real archive on the real server, with the server's own transactions. */
@ExtendWith(ArquillianExtension.class)
class RevisionLogIT {

    private static final Source SOURCE = new Source("Gazette", "Ministry of Mines", null, null, Evidence.OFFICIAL_TEXT);
    private static final Instant APRIL = Instant.parse("2024-04-26T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2024-06-28T00:00:00Z");

    @Inject
    Minerals minerals;

    @Inject
    Rows rows;

    @Inject
    RevisionLog log;

    @Inject
    UserTransaction transaction;

    @Deployment
    static WebArchive archive() {
        return InContainer.archive();
    }

    @Test
    void a_change_and_its_revision_are_written_together_or_not_at_all() throws Exception {
        String key = key();
        transaction.begin();
        minerals.record(mineral(key), new Knowledge("test", null, "to be rolled back"));
        transaction.rollback();
        assertThat(minerals.row(key)).isEmpty();
        assertThat(rows.history(minerals, key)).isEmpty();
        record(key, "Kept", null, "new");
        assertThat(minerals.row(key)).isPresent();
        assertThat(rows.history(minerals, key)).hasSize(1);
        assertThat(log.firstBroken()).isEmpty();
    }

    @Test
    void a_fact_told_late_falls_into_its_place_and_the_reading_of_then_can_be_made_again() throws Exception {
        String key = key();
        record(key, "as of June", JUNE, "new");
        Instant before = cutOff();
        record(key, "as of April", APRIL, "told late");
        assertThat(remark(key, AsAt.known(APRIL))).isEqualTo("as of April");
        assertThat(remark(key, AsAt.known(JUNE))).isEqualTo("as of June");
        assertThat(minerals.row(key).orElseThrow().notes())
                .as("the current row")
                .isEqualTo("as of June");
        assertThat(remark(key, AsAt.known(APRIL.minus(1, ChronoUnit.MICROS)))).isNull();
        assertThat(remark(key, new AsAt(APRIL, before))).as("as recorded then").isNull();
        assertThat(rows.history(minerals, key)).extracting(RevisionView::reason).containsExactly("told late", "new");
    }

    @Test
    void of_two_facts_of_one_instant_the_one_told_later_counts() throws Exception {
        String key = key();
        record(key, "first", JUNE, "new");
        record(key, "second", JUNE, "corrected");
        assertThat(remark(key, AsAt.known(JUNE))).isEqualTo("second");
    }

    @Test
    void a_page_as_at_an_instant_is_the_same_however_many_keys_are_read_at_a_time() throws Exception {
        String run = key();
        for (int number = 0; number < 7; number++) {
            record(run + "-" + number, run + (number % 3 == 0 ? "" : " " + number % 3), APRIL, "new");
        }
        inTransaction(() -> {
            rows.retire(minerals, minerals.row(run + "-3").orElseThrow(), new Knowledge("test", JUNE, "gone"));
            return null;
        });
        Map<String, List<String>> parameters =
                Map.of("q", List.of(run), "sort", List.of("-notes"), "size", List.of("2"), "page", List.of("2"));
        RowQuery<MineralView> query = RowQuery.of(minerals.columns(), parameters, false);
        for (int block : new int[] {1, 2, 3, 6, 7, 8, PastPage.BLOCK}) {
            PageView<MineralView> april = rows.asAt(minerals, query, AsAt.known(APRIL), block);
            assertThat(april.total()).as("blocks of " + block).isEqualTo(7);
            assertThat(april.items()).extracting(MineralView::key).containsExactly(run + "-1", run + "-4");
            PageView<MineralView> june = rows.asAt(minerals, query, AsAt.known(JUNE), block);
            assertThat(june.total()).isEqualTo(6);
            assertThat(june.items()).extracting(MineralView::key).containsExactly(run + "-1", run + "-4");
        }
        assertThat(rows.asAt(minerals, query, new AsAt(JUNE, APRIL)).total())
                .as("nothing was recorded by then")
                .isZero();
    }

    @Test
    void whoever_touches_the_log_breaks_its_chain() throws Exception {
        String key = key();
        record(key, "true", null, "new");
        long id = rows.history(minerals, key).get(0).revision();
        for (String tampering : List.of(
                "update revision set reason = 'other' where id = ?",
                "update revision set row_json = '{}' where id = ?",
                "update revision set recorded_by = 'nobody' where id = ?",
                "delete from revision where id = ?")) {
            transaction.begin();
            tamper(tampering, id);
            assertThat(log.firstBroken()).as(tampering).hasValue(id);
            transaction.rollback();
        }
        assertThat(log.firstBroken()).isEmpty();
    }

    @Test
    void outside_a_transaction_nothing_is_appended() {
        assertThatThrownBy(() -> log.append("minerals", null, new Knowledge("test", null, "alone"), false))
                .isInstanceOf(jakarta.transaction.TransactionalException.class);
    }

    private void record(String key, String remark, Instant knownAt, String why) throws Exception {
        inTransaction(() -> {
            Mineral mineral = minerals.row(key).orElseGet(() -> mineral(key));
            mineral.remark(remark, List.of());
            minerals.record(mineral, new Knowledge("test", knownAt, why));
            return null;
        });
    }

    private static void tamper(String statement, long id) throws Exception {
        DataSource source = (DataSource) new InitialContext().lookup("jdbc/saransh");
        try (Connection connection = source.getConnection();
                PreparedStatement tampering = connection.prepareStatement(statement)) {
            tampering.setLong(1, id);
            assertThat(tampering.executeUpdate()).isEqualTo(1);
        }
    }

    private Instant cutOff() throws Exception {
        return inTransaction(log::cutOff);
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        transaction.begin();
        T result = work.call();
        transaction.commit();
        return result;
    }

    private String remark(String key, AsAt asAt) {
        var row = minerals.read(asAt).get(key);
        return row == null ? null : row.notes();
    }

    private static Mineral mineral(String key) {
        return new Mineral(key, "Testium", null, SOURCE, true);
    }

    private static String key() {
        return "test-" + UUID.randomUUID();
    }
}
