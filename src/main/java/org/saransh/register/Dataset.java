package org.saransh.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.saransh.reference.Label;

/**
 * All that can be asked of a register. Beside its own columns it has those that the database computes, and by way of every
 * column that holds keys of another register the columns of the row that is named: {@code block.state}. A date can also be
 * asked for by its year or month: {@code outcomeDate.year}.
 */
public final class Dataset {

    /** How many rows away a column may lie: {@code offering.block.state}. */
    private static final int FARTHEST = 2;

    private static final Label YEAR = new Label("year", "वर्ष");
    private static final Label MONTH = new Label("month", "माह");

    private final RegisterCatalog catalog;
    private final Register<?, ?> register;

    Dataset(RegisterCatalog catalog, Register<?, ?> register) {
        this.catalog = catalog;
        this.register = register;
    }

    public String name() {
        return register.name();
    }

    Register<?, ?> register() {
        return register;
    }

    /** The register that the keys in the column lead to. */
    Register<?, ?> named(Column<?> column) {
        return catalog.named(column.refersTo())
                .orElseThrow(() -> new IllegalStateException(
                        "The column " + column.name() + " leads to no register: " + column.refersTo()));
    }

    /** The columns of the rows themselves, as the register describes them. */
    public List<DatasetColumn> own() {
        return own(register, List.of());
    }

    /** Those that are computed. */
    public List<DatasetColumn> computed() {
        return computed(register, List.of());
    }

    /** Those of the rows that the rows name, nearer ones first. */
    public List<DatasetColumn> joined() {
        List<DatasetColumn> found = new ArrayList<>();
        join(register, List.of(), found);
        return found;
    }

    private void join(Register<?, ?> from, List<Column<?>> through, List<DatasetColumn> found) {
        List<Column<?>> steps = steps(from);
        for (Column<?> step : steps) {
            found.addAll(of(named(step), further(through, step)).toList());
        }
        if (through.size() + 1 < FARTHEST) {
            steps.forEach(step -> join(named(step), further(through, step), found));
        }
    }

    private static List<Column<?>> steps(Register<?, ?> register) {
        return register.columns().list().stream()
                .filter(column -> column.refersTo() != null)
                .<Column<?>>map(column -> column)
                .toList();
    }

    private static List<Column<?>> further(List<Column<?>> through, Column<?> step) {
        return Stream.concat(through.stream(), Stream.of(step)).toList();
    }

    /** Every column there is, in the order in which a reader looks for them. */
    public List<DatasetColumn> columns() {
        return Stream.of(own(), computed(), joined()).flatMap(List::stream).toList();
    }

    /** The column of that name, which may be the year or month of a date. */
    public Optional<DatasetColumn> column(String name) {
        List<String> parts = Arrays.asList(name.split("\\."));
        Register<?, ?> at = register;
        List<Column<?>> through = new ArrayList<>();
        for (int place = 0; place < parts.size(); place++) {
            String part = parts.get(place);
            Optional<DatasetColumn> found = of(at, through)
                    .filter(column -> column.column().name().equals(part))
                    .findFirst();
            int left = parts.size() - place - 1;
            if (found.isEmpty() || left == 0) {
                return found;
            }
            if (left == 1 && found.get().type() == ColumnType.DATE) {
                return part(found.get(), parts.get(place + 1));
            }
            if (found.get().column().refersTo() == null || through.size() == FARTHEST) {
                return Optional.empty();
            }
            through.add(found.get().column());
            at = named(found.get().column());
        }
        return Optional.empty();
    }

    private static Optional<DatasetColumn> part(DatasetColumn date, String part) {
        return switch (part) {
            case "year" -> Optional.of(part(date, part, YEAR, 4));
            case "month" -> Optional.of(part(date, part, MONTH, 7));
            default -> Optional.empty();
        };
    }

    private static DatasetColumn part(DatasetColumn date, String part, Label label, int letters) {
        Label named = new Label(
                date.column().label().english() + ", " + label.english(),
                date.column().label().hindi() + ", " + label.hindi());
        return new DatasetColumn(
                date.name() + "." + part,
                Column.of(date.column().name() + "." + part, named, ColumnType.DATE, row -> null),
                date.through(),
                false,
                "substring(" + date.formula() + ", 1, " + letters + ")");
    }

    private static Stream<DatasetColumn> of(Register<?, ?> register, List<Column<?>> through) {
        return Stream.concat(own(register, through).stream(), computed(register, through).stream());
    }

    private static List<DatasetColumn> own(Register<?, ?> register, List<Column<?>> through) {
        EntityTable<?> table = EntityTable.of(register.entity());
        return register.columns().list().stream()
                .map(column -> column(register, column, through, "{row}." + table.column(column.name())))
                .toList();
    }

    private static List<DatasetColumn> computed(Register<?, ?> register, List<Column<?>> through) {
        return register.columns().computed().stream()
                .map(computed -> column(register, computed.column(), through, "(" + computed.formula() + ")"))
                .toList();
    }

    private static DatasetColumn column(
            Register<?, ?> register, Column<?> column, List<Column<?>> through, String formula) {
        StringBuilder name = new StringBuilder();
        through.forEach(step -> name.append(step.name()).append('.'));
        boolean summable = through.isEmpty() && register.columns().summable(column);
        return new DatasetColumn(name.append(column.name()).toString(), column, through, summable, formula);
    }
}
