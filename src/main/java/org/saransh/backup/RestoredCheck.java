package org.saransh.backup;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.saransh.http.Audited;
import org.saransh.storage.ContentStore;
import org.saransh.storage.HashChain;
import org.saransh.storage.KeptContent;
import org.saransh.storage.Restored;
import org.saransh.work.Outcome;
import org.saransh.work.Work;
import org.saransh.work.WorkHandler;

/**
 * Looks through what was restored: the chains of hashes and every stored file. What is not well was so in the copy already, so the
 * service starts, with all mail on hold, and tells it.
 */
@ApplicationScoped
class RestoredCheck implements WorkHandler {

    private static final String KIND = "restored-check";

    private static final Logger LOG = System.getLogger(RestoredCheck.class.getName());

    @Resource(lookup = "jdbc/saransh")
    DataSource database;

    @Inject
    @Any
    Instance<HashChain> chains;

    @Inject
    @Any
    Instance<KeptContent> kept;

    @Inject
    ContentStore store;

    @Inject
    Event<Restored> restored;

    @Inject
    Event<Audited> audit;

    @Inject
    Clock clock;

    @Inject
    Work work;

    private record Unchecked(String copy, Instant takenAt) {}

    @Transactional
    void begin(@Observes @Priority(Work.PREPARED + 10) Startup start) {
        try {
            for (Unchecked one : unchecked()) {
                restored.fire(new Restored(one.takenAt()));
                work.submit(KIND, one.copy());
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("What was restored cannot be read: " + failed.getMessage(), failed);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(String copy) {
        try {
            for (Unchecked one : unchecked()) {
                if (one.copy().equals(copy)) {
                    List<String> findings = new ArrayList<>();
                    chains(findings);
                    files(findings);
                    tell(one, findings);
                }
            }
            return Outcome.DONE;
        } catch (SQLException failed) {
            throw new IllegalStateException("What was restored cannot be checked: " + failed.getMessage(), failed);
        }
    }

    private List<Unchecked> unchecked() throws SQLException {
        List<Unchecked> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select copy_id, taken_at from restoration where checked_at is null order by restored_at")) {
            while (rows.next()) {
                found.add(new Unchecked(
                        rows.getString(1),
                        rows.getObject(2, OffsetDateTime.class).toInstant()));
            }
        }
        return found;
    }

    private void chains(List<String> findings) {
        for (HashChain chain : chains) {
            chain.firstBroken()
                    .ifPresent(
                            entry -> findings.add("the chain " + chain.chain() + " is broken at its entry " + entry));
        }
    }

    private void files(List<String> findings) throws SQLException {
        for (KeptContent content : kept) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(content.query())) {
                while (rows.next()) {
                    if (!store.holds(rows.getString(1))) {
                        findings.add("the stored file " + rows.getString(1) + " is missing or damaged");
                    }
                }
            }
        }
    }

    private void tell(Unchecked one, List<String> findings) throws SQLException {
        String words = findings.isEmpty()
                ? "all chains are whole, every stored file is as it was"
                : String.join("; ", findings);
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update restoration set checked_at = ?, findings = ? where copy_id = ?")) {
            update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            update.setString(2, words);
            update.setString(3, one.copy());
            update.executeUpdate();
        }
        LOG.log(
                findings.isEmpty() ? Level.INFO : Level.ERROR,
                "Restored what was copied {0}: {1}. Mail is on hold",
                one.takenAt(),
                words);
        audit.fire(Audited.byItself("the start", "restore", "copy " + one.copy() + " of " + one.takenAt(), words));
    }
}
