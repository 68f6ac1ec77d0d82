package org.saransh.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.saransh.brief.Wording;
import org.saransh.export.AnswerPreview;
import org.saransh.export.Answers;
import org.saransh.export.QueryView;
import org.saransh.export.SavedQueries;
import org.saransh.http.Caller;
import org.saransh.http.Problem;
import org.saransh.http.ProblemException;
import org.saransh.http.Role;
import org.saransh.register.Readings;

/** Draws the export builder, with the beginning of the answer. */
@ApplicationScoped
class BuilderDrawing {

    @Inject
    Pages pages;

    @Inject
    Caller caller;

    @Inject
    Readings readings;

    @Inject
    Answers answers;

    @Inject
    SavedQueries queries;

    /** The registers that can be asked. */
    List<RegistersView.Entry> datasets() {
        RegisterWords called = new RegisterWords(pages.words());
        return readings.datasets().stream()
                .map(dataset -> new RegistersView.Entry(
                        ExportBuilderPage.PATH + "?dataset=" + dataset.name(),
                        called.title(dataset.name()),
                        called.about(dataset.name()),
                        null,
                        null,
                        null,
                        List.of()))
                .toList();
    }

    /** @param refused why the order for the file was not taken; null when there was none */
    BuilderView of(Builder builder, Problem refused) {
        Wording words = pages.words();
        CellWords cells = new CellWords(words, pages.language());
        BuilderFields fields = new BuilderFields(builder, cells);
        List<FilterField> near = fields.filters(false);
        List<FilterField> far = fields.filters(true);
        BuilderView.Preview preview = null;
        String trouble = refused == null || !refused.errors().isEmpty() ? null : refused.detail();
        try {
            preview = preview(builder, cells);
        } catch (ProblemException unanswerable) {
            trouble = unanswerable.problem().detail();
        }
        Address address = builder.address();
        return new BuilderView(
                builder.dataset().name(),
                new RegisterWords(words).title(builder.dataset().name()),
                builder.grouped() ? List.of() : fields.chosen(),
                builder.grouped() ? List.of() : fields.more(),
                near,
                far,
                Stream.concat(near.stream(), far.stream()).anyMatch(FilterField::set),
                address.first("q"),
                address.first(RegisterPage.AS_AT),
                fields.sorts(),
                fields.groups(),
                fields.sums(),
                fields.languages(),
                builder.question().fields(),
                preview,
                trouble,
                faults(refused),
                formats(words, address.first("format")),
                roles(cells, address.first("sharedWith")),
                query(address),
                address.first("reason"),
                address.first("mailTo"));
    }

    private BuilderView.Preview preview(Builder builder, CellWords cells) {
        AnswerPreview preview = answers.preview(builder.asked());
        AnswerWords said = new AnswerWords(builder.dataset(), preview, cells);
        return new BuilderView.Preview(
                cells.words().text("page.export.count", Map.of("count", preview.count())),
                preview.unconfirmed() == 0
                        ? null
                        : cells.words().text("page.export.unconfirmed", Map.of("count", preview.unconfirmed())),
                said.heads(),
                said.rows());
    }

    private List<RowFormView.FieldFault> faults(Problem refused) {
        return refused == null
                ? List.of()
                : refused.errors().stream()
                        .map(fault -> new RowFormView.FieldFault(
                                "o-" + fault.field(),
                                pages.words()
                                        .optional("page.export." + fault.field())
                                        .orElse(fault.field()),
                                FaultWords.said(pages.words(), fault)))
                        .toList();
    }

    private static List<RegisterView.Choice> formats(Wording words, String chosen) {
        return Stream.of("xlsx", "accessible.xlsx", "csv", "jsonl")
                .map(format -> new RegisterView.Choice(
                        format, words.text("format." + format), format.equals(chosen == null ? "xlsx" : chosen)))
                .toList();
    }

    private List<RegisterView.Choice> roles(CellWords cells, String chosen) {
        return Arrays.stream(Role.values())
                .map(role -> new RegisterView.Choice(
                        role.code(), cells.label(role.label()), role.code().equals(chosen)))
                .toList();
    }

    /** The query that whoever asks is changing: one of his own. */
    private BuilderView.SavedQuery query(Address address) {
        String id = address.first(Builder.QUERY);
        if (id == null || !id.matches("\\d{1,18}")) {
            return null;
        }
        QueryView query = queries.latest(Long.parseLong(id));
        caller.requireOwner(query.owner());
        return new BuilderView.SavedQuery(
                query.id(), query.name(), query.sharedWith(), SavedQueries.tag(query.version()));
    }
}
