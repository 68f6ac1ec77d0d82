package org.saransh.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.saransh.brief.Wording;
import org.saransh.export.ExportView;
import org.saransh.export.QueryView;
import org.saransh.export.SavedQueries;
import org.saransh.http.Caller;
import org.saransh.http.Role;
import org.saransh.register.Readings;

/** Draws exports and saved queries. */
@ApplicationScoped
class ExportDrawing {

    private static final int MOST_QUERIES = 200;

    @Inject
    Pages pages;

    @Inject
    Caller caller;

    @Inject
    Readings readings;

    @Inject
    SavedQueries queries;

    ExportsView.Export of(ExportView export) {
        Wording words = pages.words();
        CellWords cells = new CellWords(words, pages.language());
        return new ExportsView.Export(
                export.id(),
                "/exports/" + export.id(),
                new RegisterWords(words).title(export.dataset()),
                export.by(),
                words.minute(export.askedAt()),
                words.text("page.export.state." + export.state()),
                tone(export),
                export.state().open(),
                export.percent(),
                words.number(export.rowsTotal()),
                form(export, words),
                export.reason(),
                export.file(),
                export.size() == null ? null : words.text("page.size", Map.of("size", (export.size() + 1023) / 1024)),
                export.keptUntil() == null ? null : words.minute(export.keptUntil()),
                export.detail(),
                Builder.address(export.asked()).toString(),
                new QuestionWords(readings.dataset(export.dataset()), cells).of(export.asked()));
    }

    private static String tone(ExportView export) {
        return switch (export.state()) {
            case DONE -> "good";
            case FAILED -> "bad";
            default -> "warm";
        };
    }

    private static String form(ExportView export, Wording words) {
        String form =
                words.text("format." + ("accessible".equals(export.profile()) ? "accessible." : "") + export.format());
        return export.withPassword() ? form + ", " + words.text("page.export.withPassword") : form;
    }

    /** The queries of whoever asks, and those that are shared with a role of his. */
    List<ExportsView.Query> queries() {
        return queries.page(new SavedQueries.Wanted(null, null, caller.identity()), 1, MOST_QUERIES).items().stream()
                .map(this::of)
                .toList();
    }

    ExportsView.Query of(QueryView query) {
        Wording words = pages.words();
        boolean own = query.owner().equals(caller.name());
        Address build = Builder.address(query.query());
        return new ExportsView.Query(
                "/exports/queries/" + query.id(),
                query.name(),
                new RegisterWords(words).title(query.query().dataset()),
                query.owner(),
                query.sharedWith() == null
                        ? null
                        : Role.of(query.sharedWith())
                                .map(role -> role.label().in(pages.language().code()))
                                .orElse(query.sharedWith()),
                words.number(query.version()),
                words.minute(query.recordedAt()),
                own,
                (own ? build.with(Builder.QUERY, Long.toString(query.id())) : build).toString());
    }

    /** Whether whoever asks may see the query: the owner, those that it is shared with, and administrators. */
    boolean isVisible(QueryView query) {
        return caller.isOrAdministers(query.owner())
                || query.sharedWith() != null
                        && Role.of(query.sharedWith()).filter(caller::may).isPresent();
    }
}
