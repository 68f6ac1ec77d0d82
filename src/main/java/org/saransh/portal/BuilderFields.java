package org.saransh.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.saransh.register.ColumnType;
import org.saransh.register.Dataset;
import org.saransh.register.DatasetColumn;

/** The fields of the export builder, made from what can be asked of the register. */
record BuilderFields(Builder builder, CellWords cells) {

    private static final int SORTS = 3;
    private static final int GROUPS = 3;

    private Dataset dataset() {
        return builder.dataset();
    }

    private String label(DatasetColumn column) {
        return cells.label(column.label());
    }

    List<BuilderView.Chosen> chosen() {
        List<String> names = builder.columns();
        List<BuilderView.Chosen> chosen = new ArrayList<>();
        for (String name : names) {
            int place = chosen.size();
            chosen.add(new BuilderView.Chosen(
                    name, dataset().column(name).map(this::label).orElse(name), place > 0, place < names.size() - 1));
        }
        return chosen;
    }

    /** The columns that are not chosen, by where they come from. */
    List<BuilderView.Group> more() {
        List<String> chosen = builder.columns();
        Map<String, List<RegisterView.Choice>> groups = new LinkedHashMap<>();
        for (DatasetColumn column : dataset().columns()) {
            if (!chosen.contains(column.name())) {
                groups.computeIfAbsent(origin(column), first -> new ArrayList<>())
                        .add(new RegisterView.Choice(column.name(), label(column), false));
            }
        }
        return groups.entrySet().stream()
                .map(group -> new BuilderView.Group(group.getKey(), group.getValue()))
                .toList();
    }

    private String origin(DatasetColumn column) {
        if (!column.through().isEmpty()) {
            List<String> steps = new ArrayList<>();
            column.through().forEach(step -> steps.add(cells.label(step.label())));
            return String.join(": ", steps);
        }
        boolean own = dataset().own().stream().anyMatch(one -> one.name().equals(column.name()));
        return cells.words().text(own ? "page.export.own" : "page.export.computed");
    }

    /** @param far whether of the rows that the rows name */
    List<FilterField> filters(boolean far) {
        return dataset().columns().stream()
                .filter(column -> far != column.through().isEmpty())
                .map(column -> FilterField.of(column.name(), label(column), column.column(), builder.address(), cells))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Select boxes; each offers every column upwards and downwards. */
    List<List<RegisterView.Choice>> sorts() {
        List<String> set = builder.address().all(Builder.SORT);
        List<RegisterView.Choice> choices = new ArrayList<>();
        for (DatasetColumn column : sortable()) {
            choices.add(new RegisterView.Choice(column.name(), label(column) + " ↑", false));
            choices.add(new RegisterView.Choice("-" + column.name(), label(column) + " ↓", false));
        }
        if (builder.grouped()) {
            String rows = cells.words().text("page.export.rows");
            choices.add(new RegisterView.Choice("count", rows + " ↑", false));
            choices.add(new RegisterView.Choice("-count", rows + " ↓", false));
        }
        return boxes(choices, set, SORTS);
    }

    private List<DatasetColumn> sortable() {
        List<String> groups = builder.address().all(Builder.GROUP);
        if (builder.grouped()) {
            return groups.stream()
                    .flatMap(name -> dataset().column(name).stream())
                    .toList();
        }
        List<String> chosen = builder.columns();
        return dataset().columns().stream()
                .filter(column -> column.through().isEmpty() || chosen.contains(column.name()))
                .filter(BuilderFields::sorts)
                .toList();
    }

    private static boolean sorts(DatasetColumn column) {
        return column.type() != ColumnType.NAMES && column.type() != ColumnType.RECORDS;
    }

    /** Select boxes; dates can also be grouped by their year or month. */
    List<List<RegisterView.Choice>> groups() {
        List<RegisterView.Choice> choices = dataset().columns().stream()
                .filter(BuilderFields::sorts)
                .flatMap(this::grouping)
                .map(column -> new RegisterView.Choice(column.name(), label(column), false))
                .toList();
        return boxes(choices, builder.address().all(Builder.GROUP), GROUPS);
    }

    private Stream<DatasetColumn> grouping(DatasetColumn column) {
        return column.type() != ColumnType.DATE
                ? Stream.of(column)
                : Stream.of(column.name(), column.name() + ".year", column.name() + ".month")
                        .flatMap(name -> dataset().column(name).stream());
    }

    private static List<List<RegisterView.Choice>> boxes(
            List<RegisterView.Choice> choices, List<String> set, int most) {
        List<List<RegisterView.Choice>> boxes = new ArrayList<>();
        for (int box = 0; box < Math.max(most, set.size()); box++) {
            String chosen = box < set.size() ? set.get(box) : null;
            boxes.add(choices.stream()
                    .map(choice -> new RegisterView.Choice(
                            choice.value(), choice.label(), choice.value().equals(chosen)))
                    .toList());
        }
        return boxes;
    }

    List<RegisterView.Choice> sums() {
        List<String> set = builder.address().all(Builder.SUM);
        return dataset().columns().stream()
                .filter(DatasetColumn::summable)
                .map(column -> new RegisterView.Choice(column.name(), label(column), set.contains(column.name())))
                .toList();
    }

    List<RegisterView.Choice> languages() {
        String set = builder.address().first(Builder.WORDS);
        return Stream.of("", "en", "hi")
                .map(code -> new RegisterView.Choice(
                        code,
                        cells.words().text(code.isEmpty() ? "page.export.codes" : "language." + code),
                        code.equals(set == null ? "" : set)))
                .toList();
    }
}
