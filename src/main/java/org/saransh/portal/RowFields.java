package org.saransh.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saransh.brief.Wording;
import org.saransh.http.Fault;
import org.saransh.reference.Conflict;
import org.saransh.reference.Json;
import org.saransh.reference.PartialDate;
import org.saransh.reference.Word;
import org.saransh.register.Column;

/** The fields of a form, made from the description of the register. */
final class RowFields {

    private static final Set<String> LONG_TEXTS = Set.of("notes", "summary", "outcome", "remark");
    private static final int LONG = 80;

    /** Settled by an act of its own, never by a form. */
    private static final String RESOLUTION = "resolution";

    private final CellWords cells;
    private final Wording words;
    private final RowDraft draft;
    private final Map<String, String> faults;
    private final Function<String, List<String>> keys;

    /**
     * @param faults found in the draft
     * @param keys gives keys of a register to choose from
     */
    RowFields(CellWords cells, RowDraft draft, List<Fault> faults, Function<String, List<String>> keys) {
        this.cells = cells;
        this.words = cells.words();
        this.draft = draft;
        this.faults = faults.stream()
                .collect(Collectors.toMap(
                        Fault::field, fault -> FaultWords.said(words, fault), (one, other) -> one + "; " + other));
        this.keys = keys;
    }

    String fault(String field) {
        return faults.get(field);
    }

    /** @param creates whether a key may be chosen */
    List<RowFormView.Field> of(List<? extends Column<?>> columns, boolean creates) {
        return columns.stream()
                .filter(column -> !column.name().equals(RowDraft.CONFIRMED))
                .map(column -> field(column, creates))
                .toList();
    }

    private RowFormView.Field field(Column<?> column, boolean creates) {
        String value = draft.cell(column.name());
        boolean fixed = column.name().equals("key") && !creates;
        return switch (column.type()) {
            case CODE -> field(column, "word", value, choices(column, Set.of(value)), null, fixed);
            case YES_NO -> field(column, "yesNo", Boolean.toString(value.equals("true")), List.of(), null, fixed);
            case DATE -> field(column, "date", value, List.of(), words.text("page.form.date"), fixed);
            case NUMBER, COUNT, PERCENT_OFFER -> field(column, "number", value, List.of(), null, fixed);
            case NAMES ->
                column.vocabulary().isEmpty()
                        ? field(column, "line", value, List.of(), words.text("page.form.names"), fixed)
                        : field(column, "words", value, choices(column, Set.of(value.split("; "))), null, fixed);
            case RECORDS -> records(column);
            case TEXT -> {
                boolean text = LONG_TEXTS.contains(column.name()) || value.length() > LONG;
                yield field(
                        column,
                        text ? "text" : "line",
                        value,
                        column.refersTo() == null
                                ? List.of()
                                : keys.apply(column.refersTo()).stream()
                                        .map(key -> new RegisterView.Choice(key, key, false))
                                        .toList(),
                        column.name().equals("key") ? words.text("page.form.key") : null,
                        fixed);
            }
        };
    }

    private List<RegisterView.Choice> choices(Column<?> column, Set<String> chosen) {
        return column.vocabulary().stream()
                .map(word -> new RegisterView.Choice(word.name(), cells.label(word), chosen.contains(word.name())))
                .toList();
    }

    private RowFormView.Field field(
            Column<?> column,
            String kind,
            String value,
            List<RegisterView.Choice> choices,
            String hint,
            boolean fixed) {
        return new RowFormView.Field(
                column.name(),
                cells.label(column.label()),
                cells.label(column.unit()),
                kind,
                column.required(),
                value,
                choices,
                List.of(),
                hint,
                faults.get(column.name()),
                fixed);
    }

    private RowFormView.Field records(Column<?> column) {
        List<List<RowFormView.Field>> records = new ArrayList<>();
        for (JsonNode record : list(draft.cell(column.name()))) {
            records.add(record(column, record, records.size(), column.element() == Conflict.class));
        }
        records.add(record(column, JsonNodeFactory.instance.objectNode(), records.size(), false));
        return new RowFormView.Field(
                column.name(),
                cells.label(column.label()),
                null,
                "records",
                false,
                "",
                List.of(),
                records,
                null,
                faults.get(column.name()),
                false);
    }

    private static JsonNode list(String json) {
        try {
            return json.isEmpty()
                    ? JsonNodeFactory.instance.arrayNode()
                    : Json.mapper().readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A form makes a list of records", impossible);
        }
    }

    private List<RowFormView.Field> record(Column<?> column, JsonNode record, int number, boolean fixed) {
        return Arrays.stream(column.element().getRecordComponents())
                .filter(component -> !component.getName().equals(RESOLUTION) || record.has(RESOLUTION))
                .map(component -> part(column, component, record, number, fixed))
                .toList();
    }

    private RowFormView.Field part(
            Column<?> column, RecordComponent component, JsonNode record, int number, boolean fixed) {
        boolean date = component.getType() == PartialDate.class;
        String told = record.path(component.getName()).asText("");
        String value = date ? RowDraft.printed(told) : told;
        boolean word = component.getType().isEnum();
        return new RowFormView.Field(
                column.name() + "." + number + "." + component.getName(),
                words.text("page.part." + component.getName()),
                null,
                word ? "word" : date ? "date" : "line",
                false,
                value,
                word ? words(component.getType(), value) : List.of(),
                List.of(),
                null,
                null,
                fixed || component.getName().equals(RESOLUTION));
    }

    private List<RegisterView.Choice> words(Class<?> vocabulary, String chosen) {
        return Arrays.stream(vocabulary.getEnumConstants())
                .map(Word.class::cast)
                .map(word -> new RegisterView.Choice(
                        word.name(), cells.label(word), word.name().equals(chosen)))
                .toList();
    }
}
