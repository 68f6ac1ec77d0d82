package org.saransh.portal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saransh.http.Caller;
import org.saransh.http.Fault;
import org.saransh.http.Problem;
import org.saransh.http.ProblemException;
import org.saransh.register.AsAt;
import org.saransh.register.Change;
import org.saransh.register.Register;
import org.saransh.register.RegisterReader;
import org.saransh.register.RowDesk;
import org.saransh.register.RowView;

/** Takes what somebody filled in: writes it, or shows the form again with what is wrong. */
@ApplicationScoped
class RowWriting {

    private static final int STALE = 412;

    @Inject
    Pages pages;

    @Inject
    Caller caller;

    @Inject
    RowDesk desk;

    @Inject
    RegisterReader reader;

    @Inject
    RowForms forms;

    @Inject
    Clock clock;

    /** An empty form. */
    Response begin(Register<?, ?> register, Map<String, List<String>> given) {
        return show(
                200,
                new RowForms.Attempt(
                        register, null, RowDraft.of(register, given), Map.of(), null, null, List.of(), List.of()));
    }

    /** A form with what is on record. */
    <V extends RowView> Response begin(Register<?, V> register, String key) {
        RowDesk.Tagged<V> row = found(register, key);
        return show(
                200,
                new RowForms.Attempt(
                        register,
                        key,
                        RowDraft.of(register, RowPage.json(row.row())),
                        Map.of(),
                        row.tag(),
                        null,
                        List.of(),
                        List.of()));
    }

    private <V extends RowView> RowDesk.Tagged<V> found(Register<?, V> register, String key) {
        return desk.find(register, key).orElseThrow(() -> RowPage.unknown(register, key));
    }

    <V extends RowView> Response create(Register<?, V> register, Map<String, List<String>> form) {
        RowDraft draft = RowDraft.of(register, form).writtenOver(null);
        RowForms.Attempt attempt = new RowForms.Attempt(register, null, draft, form, null, null, List.of(), List.of());
        List<Fault> faults = new ArrayList<>();
        Change change = change(attempt, faults);
        Optional<V> row = register.reader().read(draft.toRead(), faults);
        if (row.isEmpty() || !faults.isEmpty()) {
            return again(attempt, null, faults);
        }
        try {
            desk.create(register, row.get(), change);
            return pages.go(CellWords.row(register.name(), row.get().key()), "page.told.created");
        } catch (ProblemException refused) {
            return again(attempt, refused);
        }
    }

    <V extends RowView> Response replace(Register<?, V> register, String key, Map<String, List<String>> form) {
        RowDesk.Tagged<V> current = found(register, key);
        RowDraft draft = RowDraft.of(register, form).writtenOver(RowDraft.of(register, RowPage.json(current.row())));
        String tag = form.containsKey("tag") ? form.get("tag").get(0) : null;
        RowForms.Attempt attempt = new RowForms.Attempt(register, key, draft, form, tag, null, List.of(), List.of());
        List<Fault> faults = new ArrayList<>();
        Change change = change(attempt, faults);
        Optional<V> row = register.reader().read(draft.toRead(), faults);
        if (row.isEmpty() || !faults.isEmpty()) {
            return again(attempt, null, faults);
        }
        try {
            desk.replace(register, key, tag, row.get(), change);
            return pages.go(CellWords.row(register.name(), key), "page.told.changed");
        } catch (ProblemException refused) {
            return refused.problem().status() == STALE ? stale(attempt, register, row.get()) : again(attempt, refused);
        }
    }

    /** Shows what somebody else made of the row meanwhile; whoever sends the form again writes over that. */
    private <V extends RowView> Response stale(RowForms.Attempt attempt, Register<?, V> register, V yours) {
        RowDesk.Tagged<V> now = found(register, attempt.key());
        JsonNode was = reader.tagged(register, attempt.key(), attempt.tag())
                .map(RowPage::json)
                .orElse(null);
        return show(
                STALE,
                new RowForms.Attempt(
                        register,
                        attempt.key(),
                        attempt.draft(),
                        attempt.sent(),
                        now.tag(),
                        null,
                        List.of(),
                        forms.three(register, was, RowPage.json(now.row()), RowPage.json(yours))));
    }

    private Response again(RowForms.Attempt attempt, ProblemException refused) {
        Problem problem = refused.problem();
        if (problem.errors().isEmpty() && problem.status() != Response.Status.CONFLICT.getStatusCode()) {
            throw refused;
        }
        return again(attempt, problem.errors().isEmpty() ? problem.detail() : null, problem.errors());
    }

    private Response again(RowForms.Attempt attempt, String trouble, List<Fault> faults) {
        return show(
                Pages.UNPROCESSABLE,
                new RowForms.Attempt(
                        attempt.register(),
                        attempt.key(),
                        attempt.draft(),
                        attempt.sent(),
                        attempt.tag(),
                        trouble,
                        faults,
                        List.of()));
    }

    private Response show(int status, RowForms.Attempt attempt) {
        RowFormView view = forms.view(attempt);
        String title = pages.words()
                .text(
                        view.creates() ? "page.form.new" : "page.form.change",
                        Map.of("row", view.creates() ? view.registerTitle() : attempt.key()));
        return pages.show(status, "row-form.jte", pages.named(Place.REGISTERS, title), view);
    }

    private Change change(RowForms.Attempt attempt, List<Fault> faults) {
        Change change = new Change(
                caller.name(),
                attempt.sent("reason"),
                knownAt(attempt.sent("knownAt"), faults),
                attempt.sent("correction").equals("true"));
        try {
            change.knowledge(clock.instant());
        } catch (ProblemException refused) {
            faults.addAll(refused.problem().errors());
        }
        return change;
    }

    private Instant knownAt(String text, List<Fault> faults) {
        try {
            return text.isBlank() ? null : AsAt.parse(text.strip(), clock);
        } catch (ProblemException refused) {
            faults.add(new Fault("knownAt", text, "is no day that is over", "a day as 2026-03-31, or nothing"));
            return null;
        }
    }
}
