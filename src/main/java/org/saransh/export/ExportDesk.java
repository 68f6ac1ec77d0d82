package org.saransh.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.saransh.http.Answer;
import org.saransh.http.Caller;
import org.saransh.http.Idempotency;
import org.saransh.http.Problem;
import org.saransh.reference.Json;
import org.saransh.register.Question;
import org.saransh.storage.Sha256;
import org.saransh.watch.Space;

/** Takes requests for exports. */
@ApplicationScoped
public class ExportDesk {

    private static final int ACCEPTED = 202;

    @Inject
    Answers answers;

    @Inject
    ExportQueue queue;

    @Inject
    Exports exports;

    @Inject
    ExportFiles files;

    @Inject
    Readers readers;

    @Inject
    Seal seal;

    @Inject
    Idempotency idempotency;

    @Inject
    Caller caller;

    @Inject
    Space space;

    @Inject
    Clock clock;

    /**
     * Lets the export wait for its turn.
     *
     * @param key null: every request makes an export
     * @param address to which the request came
     * @throws org.saransh.http.ProblemException 400 or 422 when it cannot be answered, 429 when too many wait
     */
    public Answer ask(String key, String address, ExportDraft draft) {
        if (draft == null) {
            throw Problem.badRequest("The body says nothing: name at least dataset and reason");
        }
        space.demand();
        ExportOrder order = draft.order(caller.name(), readers);
        Question question = answers.question(draft.asked());
        long rows = answers.count(question);
        order.form().demandRoom(rows);
        String sealed = order.password() == null ? null : seal.close(order.password());
        String shown = order.password() == null ? null : seal.print(order.password());
        String sha256 = Sha256.of(address + "\n" + Json.write(draft.withPassword(shown)));
        return Idempotency.raced(() -> idempotency.once(key, sha256, () -> {
            Export export = new Export(order, question.asked(), rows, sealed, clock.instant());
            ExportView view = exports.view(queue.join(export, order.by()));
            caller.note("export " + view.id() + " of " + view.dataset() + ", " + rows + " rows: " + order.reason());
            return new Answer(ACCEPTED, "/api/exports/" + view.id(), null, Json.write(view));
        }));
    }

    /** Cancels an export that has not ended, on whatever server it runs; deletes the file of one that has. */
    public void remove(long id) {
        exports.remove(id).ifPresent(files::delete);
    }
}
