package org.saransh.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saransh.brief.Wording;
import org.saransh.reference.Word;
import org.saransh.register.Asked;
import org.saransh.register.Dataset;
import org.saransh.register.DatasetColumn;

/** A question in words, part by part. */
record QuestionWords(Optional<Dataset> dataset, CellWords cells) {

    private static final int MOST_COLUMNS = 12;

    List<ExportsView.Term> of(Asked asked) {
        Wording words = cells.words();
        List<ExportsView.Term> terms = new ArrayList<>();
        add(terms, "page.export.columns", columns(asked.columns()));
        asked.filters().forEach((name, values) -> terms.add(new ExportsView.Term(filter(name), values(name, values))));
        add(terms, "page.register.q", asked.q());
        add(terms, "page.export.groupBy", labels(asked.groupBy()));
        add(terms, "page.export.sums", labels(asked.sums()));
        add(terms, "page.export.sort", asked.sort().stream().map(this::sort).collect(Collectors.joining(", ")));
        add(terms, "page.register.asAt", asked.asAt() == null ? null : words.plain(day(asked.asAt())));
        add(
                terms,
                "page.export.words",
                words.text(asked.language() == null ? "page.export.codes" : "language." + asked.language()));
        return terms;
    }

    private void add(List<ExportsView.Term> terms, String label, String text) {
        if (text != null && !text.isEmpty()) {
            terms.add(new ExportsView.Term(cells.words().text(label), text));
        }
    }

    private String columns(List<String> names) {
        String first = labels(names.stream().limit(MOST_COLUMNS).toList());
        return names.size() <= MOST_COLUMNS
                ? first
                : first + " … (" + cells.words().number(names.size()) + ")";
    }

    private String labels(List<String> names) {
        return names.stream().map(this::label).collect(Collectors.joining(", "));
    }

    private String label(String name) {
        return column(name).map(column -> cells.label(column.label())).orElse(name);
    }

    private Optional<DatasetColumn> column(String name) {
        return dataset.flatMap(known -> known.column(name));
    }

    private String filter(String name) {
        for (String end : List.of("from", "to")) {
            if (name.endsWith("." + end)) {
                return label(name.substring(0, name.length() - end.length() - 1)) + ", "
                        + cells.words().text("page.filter." + end);
            }
        }
        return label(name);
    }

    private String values(String name, List<String> values) {
        List<Word> vocabulary = column(name).map(DatasetColumn::vocabulary).orElse(List.of());
        return values.stream()
                .map(value -> vocabulary.stream()
                        .filter(word -> word.name().equals(value))
                        .findFirst()
                        .map(cells::label)
                        .orElseGet(() -> cells.words().plain(value)))
                .collect(Collectors.joining(", "));
    }

    private String sort(String key) {
        return key.startsWith("-") ? label(key.substring(1)) + " ↓" : label(key) + " ↑";
    }

    /** The day of an instant that was filled in. */
    private static String day(String asAt) {
        return asAt.length() > 10 ? asAt.substring(0, 10) : asAt;
    }
}
