package org.saransh.register;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.saransh.http.Problem;

/** Understands questions to the registers, and answers them from a cursor of the database. */
@ApplicationScoped
public class Readings {

    @Resource(lookup = "jdbc/saransh")
    DataSource source;

    @Inject
    RegisterCatalog catalog;

    @Inject
    Clock clock;

    /** All that can be asked of the register; empty when there is no such register. */
    public Optional<Dataset> dataset(String name) {
        return catalog.named(name).map(register -> new Dataset(catalog, register));
    }

    public List<Dataset> datasets() {
        return catalog.all().stream()
                .map(register -> new Dataset(catalog, register))
                .toList();
    }

    /**
     * The question that somebody asks, about the knowledge of now unless it says otherwise.
     *
     * @throws org.saransh.http.ProblemException 400 when a name is unknown or a value cannot be read, 422 when figures cannot be
     *     added up
     */
    public Question question(Asked asked) {
        Dataset dataset = dataset(asked.dataset() == null ? "" : asked.dataset())
                .orElseThrow(() -> Problem.badRequest("dataset is '" + asked.dataset() + "': name one of "
                        + catalog.all().stream().map(Register::name).toList()));
        Instant known = asked.asAt() == null ? clock.instant() : AsAt.parse(asked.asAt(), clock);
        long newest = newestRevision();
        long revision = asked.revision() == null ? newest : asked.revision();
        if (revision < 0 || revision > newest) {
            throw Problem.badRequest("revision is " + revision + ": the newest is " + newest);
        }
        return new QuestionReader(dataset, asked).read(known, revision);
    }

    private long newestRevision() {
        try (Connection connection = source.getConnection();
                PreparedStatement asked =
                        connection.prepareStatement("select last_id from chain_head where chain = 'revision'");
                ResultSet head = asked.executeQuery()) {
            return head.next() ? head.getLong(1) : 0;
        } catch (SQLException failed) {
            throw new IllegalStateException("The end of the log of revisions cannot be read", failed);
        }
    }

    /** Begins to answer. To be called outside of a transaction; whoever calls it closes it. */
    public Reading open(Question question) {
        return open(question, new Stop(), null);
    }

    /** How many rows the answer has. */
    public long count(Question question) {
        QuestionSql sql = new QuestionSql(question);
        try (Snapshot snapshot = shown(question, sql, new Stop());
                PreparedStatement count = snapshot.prepare(sql.complete(sql.count(), snapshot::table));
                ResultSet found = Snapshot.answer(count, sql.parameters())) {
            found.next();
            return found.getLong(1);
        } catch (SQLException failed) {
            throw notRead(question, failed);
        }
    }

    /**
     * The same for a reading that another thread may end, by the stop.
     *
     * @param extent null: the reading finds out when it is asked
     */
    public Reading open(Question question, Stop stop, Extent extent) {
        QuestionSql sql = new QuestionSql(question);
        return new Reading(question, shown(question, sql, stop), sql, extent);
    }

    private Snapshot shown(Question question, QuestionSql sql, Stop stop) {
        Map<String, Register<?, ?>> registers = new LinkedHashMap<>();
        sql.registers().forEach(name -> registers.put(name, catalog.named(name).orElseThrow()));
        Snapshot snapshot = null;
        try {
            snapshot = new Snapshot(source.getConnection(), registers, stop);
            snapshot.show(question);
            return snapshot;
        } catch (SQLException | RuntimeException failed) {
            IllegalStateException notOpened = notRead(question, failed);
            close(snapshot, notOpened);
            throw notOpened;
        }
    }

    private static IllegalStateException notRead(Question question, Exception failed) {
        return new IllegalStateException("The rows of " + question.dataset().name() + " cannot be read", failed);
    }

    private static void close(Snapshot snapshot, IllegalStateException notOpened) {
        if (snapshot != null) {
            try {
                snapshot.close();
            } catch (SQLException alsoFailed) {
                notOpened.addSuppressed(alsoFailed);
            }
        }
    }
}
