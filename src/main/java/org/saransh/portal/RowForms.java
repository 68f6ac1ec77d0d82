package org.saransh.portal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.saransh.http.Fault;
import org.saransh.register.Column;
import org.saransh.register.Register;
import org.saransh.register.RegisterCatalog;
import org.saransh.register.RegisterReader;
import org.saransh.register.RowView;

/** Makes the forms in which rows are written. */
@ApplicationScoped
class RowForms {

    /** So many keys are offered to choose from; others are written. */
    private static final int MOST_KEYS = 300;

    @Inject
    Pages pages;

    @Inject
    RegisterReader reader;

    @Inject
    RegisterCatalog catalog;

    /**
     * What somebody writes, and how it was taken.
     *
     * @param key of the row; null for a new one
     * @param sent all that was sent with it; nothing at the beginning
     * @param tag of the state that was read; null for a new row
     */
    record Attempt(
            Register<?, ?> register,
            String key,
            RowDraft draft,
            Map<String, List<String>> sent,
            String tag,
            String trouble,
            List<Fault> faults,
            List<RowFormView.Three> stale) {

        String sent(String field) {
            return sent.containsKey(field) ? sent.get(field).get(0) : "";
        }
    }

    RowFormView view(Attempt attempt) {
        Register<?, ?> register = attempt.register();
        CellWords cells = new CellWords(pages.words(), pages.language());
        RowFields fields = new RowFields(cells, attempt.draft(), attempt.faults(), this::keys);
        List<? extends Column<?>> columns = register.columns().list();
        int first = IntStream.range(0, columns.size())
                .filter(place -> columns.get(place).name().equals("sourceTitle"))
                .findFirst()
                .orElse(columns.size());
        boolean creates = attempt.key() == null;
        String page = creates ? "/registers/" + register.name() : CellWords.row(register.name(), attempt.key());
        List<RowFormView.Field> own = fields.of(columns.subList(0, first), creates);
        List<RowFormView.Field> source = fields.of(columns.subList(first, columns.size()), creates);
        return new RowFormView(
                page + (creates ? "/-new" : "/edit"),
                page,
                register.name(),
                new RegisterWords(cells.words()).title(register.name()),
                attempt.key(),
                creates,
                attempt.trouble(),
                faults(attempt, own, source),
                own,
                source,
                attempt.sent("reason"),
                fields.fault("reason"),
                attempt.sent("knownAt"),
                fields.fault("knownAt"),
                attempt.sent("correction").equals("true"),
                attempt.tag(),
                attempt.stale());
    }

    private List<RowFormView.FieldFault> faults(
            Attempt attempt, List<RowFormView.Field> own, List<RowFormView.Field> source) {
        List<RowFormView.Field> fields =
                Stream.concat(own.stream(), source.stream()).toList();
        List<RowFormView.FieldFault> faults = new ArrayList<>();
        for (Fault fault : attempt.faults()) {
            String label = fields.stream()
                    .filter(field -> field.name().equals(fault.field()))
                    .findFirst()
                    .map(RowFormView.Field::label)
                    .or(() -> pages.words().optional("page.row." + fault.field()))
                    .orElse(fault.field());
            faults.add(new RowFormView.FieldFault("f-" + fault.field(), label, FaultWords.said(pages.words(), fault)));
        }
        return faults;
    }

    private List<String> keys(String register) {
        return reader
                .page(catalog.named(register).orElseThrow(), Map.of("size", List.of(Integer.toString(MOST_KEYS))), null)
                .items()
                .stream()
                .map(RowView::key)
                .toList();
    }

    /**
     * What was, is and shall be, for the fields in which any of the three differ.
     *
     * @param was as the writer read it; null when it is not known any more
     */
    List<RowFormView.Three> three(Register<?, ?> register, JsonNode was, JsonNode is, JsonNode yours) {
        CellWords cells = new CellWords(pages.words(), pages.language());
        List<RowFormView.Three> three = new ArrayList<>();
        for (Column<?> column : register.columns().list()) {
            String before = was == null ? "" : cells.said(column, was);
            String now = cells.said(column, is);
            String wanted = cells.said(column, yours);
            boolean stands = column.name().equals(RowDraft.CONFIRMED);
            if (!stands && (!before.equals(now) || !now.equals(wanted))) {
                three.add(new RowFormView.Three(cells.label(column.label()), before, now, wanted));
            }
        }
        return three;
    }
}
