package org.saransh.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.saransh.http.Fault;
import org.saransh.http.ProblemException;
import org.saransh.register.Asked;
import org.saransh.register.Question;

/** Takes orders that come again, without anybody who asks. */
@ApplicationScoped
public class StandingOrders {

    @Inject
    SavedQueries queries;

    @Inject
    Answers answers;

    @Inject
    ExportQueue queue;

    @Inject
    Exports exports;

    @Inject
    Readers readers;

    @Inject
    Clock clock;

    /** An answer that was counted, and waits to be ordered. */
    public static final class Ready {
        private final Export export;

        private Ready(Export export) {
            this.export = export;
        }
    }

    /** Everything that is wrong with the order as things are; its list is another room's. */
    public List<Fault> faults(StandingOrder order) {
        List<Fault> faults = new ArrayList<>();
        try {
            query(order);
        } catch (ProblemException unknown) {
            faults.add(new Fault(
                    order.version() == null ? "query" : "version",
                    Long.toString(order.version() == null ? order.query() : order.version()),
                    "is none that is there",
                    "one that /api/queries lists"));
        }
        try {
            order.run("-")
                    .of(new Asked("-", null, null, null, null, null, null, null, null, null))
                    .order("-", readers);
        } catch (ProblemException wrong) {
            faults.addAll(wrong.problem().errors());
        }
        return faults;
    }

    private QueryView query(StandingOrder order) {
        QueryView latest = queries.latest(order.query());
        return order.version() == null ? latest : queries.version(order.query(), order.version());
    }

    /**
     * Looks how much the answer comes to. To be called outside of transactions.
     *
     * @param title of the messages, and the reason
     * @param by in whose name
     * @param asAt the instant whose knowledge is shown, unless the query names one
     * @throws ProblemException when the query is not there any more, cannot be answered, or its answer fits into no such file
     */
    public Ready ready(StandingOrder order, String title, String by, Instant asAt) {
        Asked asked = query(order).query();
        ExportOrder wanted =
                order.run(title).of(at(asked, asAt)).order(by, readers).forList(title, order.list());
        Question question = answers.question(at(asked, asAt));
        long rows = answers.count(question);
        wanted.form().demandRoom(rows);
        return new Ready(new Export(wanted, question.asked(), rows, null, clock.instant()));
    }

    private static Asked at(Asked asked, Instant asAt) {
        return new Asked(
                asked.dataset(),
                asked.columns(),
                asked.filters(),
                asked.q(),
                asked.sort(),
                asked.groupBy(),
                asked.sums(),
                asked.asAt() == null ? asAt.toString() : asked.asAt(),
                asked.revision(),
                asked.language());
    }

    /**
     * Lets the export wait for its turn in the current transaction, so that whoever notes it there orders it once.
     *
     * @return its id
     * @throws ProblemException 429 when too many wait
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long order(Ready ready) {
        return exports.view(queue.join(ready.export, ready.export.by())).id();
    }
}
