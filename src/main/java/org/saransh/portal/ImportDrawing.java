package org.saransh.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.saransh.brief.Wording;
import org.saransh.http.Caller;
import org.saransh.intake.ImportView;
import org.saransh.intake.Verdict;
import org.saransh.register.Register;
import org.saransh.register.RegisterCatalog;

/** Draws imports: the newest, and each with the verdicts on its rows. */
@ApplicationScoped
class ImportDrawing {

    @Inject
    Pages pages;

    @Inject
    Caller caller;

    @Inject
    RegisterCatalog catalog;

    /**
     * @param trouble why a table was not taken; null when none was sent
     * @param chosen register; null: none
     */
    ImportsView all(List<ImportView> newest, String trouble, String chosen, String reason) {
        RegisterWords called = new RegisterWords(pages.words());
        List<String> names = catalog.all().stream().map(Register::name).toList();
        return new ImportsView(
                trouble,
                reason,
                names.stream()
                        .map(name -> new RegisterView.Choice(name, called.title(name), name.equals(chosen)))
                        .toList(),
                names.stream()
                        .map(name ->
                                new RegisterView.Link(called.title(name), "/api/datasets/" + name + "/template.xlsx"))
                        .toList(),
                newest.stream().map(this::head).toList());
    }

    private ImportsView.Import head(ImportView view) {
        Wording words = pages.words();
        boolean applied = view.mode().equals("apply");
        String state = view.written()
                ? "written"
                : applied ? "notWritten" : view.counts().refused() == 0 ? "checked" : "refused";
        return new ImportsView.Import(
                view.id(),
                "/imports/" + view.id(),
                new RegisterWords(words).title(view.register()),
                words.text("page.import.state." + state),
                view.written() ? "good" : state.equals("checked") ? "warm" : "bad",
                words.number(view.counts().added()),
                words.number(view.counts().changed()),
                words.number(view.counts().same()),
                words.number(view.counts().refused()),
                view.by(),
                words.minute(view.recordedAt()));
    }

    /** @param waits whether its table is still there to be written */
    ImportPageView of(ImportView view, boolean waits) {
        boolean clean = view.counts().refused() == 0
                && view.counts().added() + view.counts().changed() > 0;
        boolean applies = clean && waits && !view.mode().equals("apply") && caller.isOrAdministers(view.by());
        return new ImportPageView(
                "/imports/" + view.id(),
                head(view),
                String.join(", ", view.ignoredColumns()),
                applies,
                applies ? null : advice(view, clean),
                view.report(),
                view.refused(),
                view.rows().stream().map(row -> row(view, row)).toList());
    }

    private String advice(ImportView view, boolean clean) {
        Wording words = pages.words();
        if (view.written()) {
            return null;
        }
        if (view.counts().refused() > 0) {
            return words.text("page.import.mend");
        }
        return words.text(clean ? "page.import.gone" : "page.import.nothing");
    }

    private ImportPageView.Row row(ImportView view, ImportView.RowVerdict row) {
        CellWords cells = new CellWords(pages.words(), pages.language());
        List<ImportPageView.Remark> remarks = new ArrayList<>();
        row.faults()
                .forEach(fault -> remarks.add(new ImportPageView.Remark(
                        label(view, fault.field(), cells),
                        fault.value(),
                        FaultWords.said(pages.words(), fault),
                        FaultWords.isShort(fault.allowed()) ? null : fault.allowed(),
                        null,
                        null)));
        row.changes()
                .forEach(change -> remarks.add(new ImportPageView.Remark(
                        label(view, change.field(), cells), null, null, null, text(change.was()), text(change.is()))));
        boolean there = view.written() || row.verdict() == Verdict.CHANGED || row.verdict() == Verdict.SAME;
        return new ImportPageView.Row(
                cells.words().number(row.row()),
                row.key() == null ? "–" : row.key(),
                row.key() == null || !there ? null : CellWords.row(view.register(), row.key()),
                cells.words().text("page.verdict." + row.verdict()),
                tone(row.verdict()),
                remarks);
    }

    private static String text(String value) {
        return value == null || value.isEmpty() ? "–" : value;
    }

    private static String tone(Verdict verdict) {
        return switch (verdict) {
            case NEW -> "good";
            case REFUSED -> "bad";
            default -> "warm";
        };
    }

    private String label(ImportView view, String field, CellWords cells) {
        return catalog.named(view.register())
                .flatMap(register -> register.columns().named(field).map(column -> cells.label(column.label())))
                .orElse(field);
    }
}
