package org.saransh.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.saransh.reference.Attribution;
import org.saransh.reference.Conflict;
import org.saransh.reference.Evidence;
import org.saransh.reference.Label;
import org.saransh.reference.PartialDate;
import org.saransh.reference.PercentOffer;
import org.saransh.reference.Word;

/** The columns of a register in their order, built once: its own first, then those that every row has. */
public final class Columns<V extends RowView> {

    private static final Label OF_VALUE_DESPATCHED =
            new Label("per cent of the value of mineral despatched", "प्रेषित खनिज के मूल्य का प्रतिशत");

    private final List<Column<V>> columns = new ArrayList<>();
    private final List<Computed<V>> computed = new ArrayList<>();
    private final Set<String> apart = new HashSet<>();

    /** A column whose cells the database computes. */
    record Computed<V>(Column<V> column, String formula) {}

    private Columns() {}

    public static <V extends RowView> Columns<V> key() {
        return new Columns<V>().text("key", "Key", "कुंजी", RowView::key).required();
    }

    public Columns<V> text(String name, String english, String hindi, Function<V, String> value) {
        return add(name, english, hindi, ColumnType.TEXT, value);
    }

    public Columns<V> names(String name, String english, String hindi, Function<V, List<String>> value) {
        return add(name, english, hindi, ColumnType.NAMES, value);
    }

    public Columns<V> date(String name, String english, String hindi, Function<V, PartialDate> value) {
        return add(name, english, hindi, ColumnType.DATE, value);
    }

    public Columns<V> number(
            String name, String english, String hindi, Label unit, Function<V, ? extends Number> value) {
        return add(name, english, hindi, ColumnType.NUMBER, value).last(column -> column.measuredIn(unit));
    }

    /** @param unit what is counted; null when it is a number in a row of numbers */
    public Columns<V> count(String name, String english, String hindi, Label unit, Function<V, Integer> value) {
        return add(name, english, hindi, ColumnType.COUNT, value).last(column -> column.measuredIn(unit));
    }

    public Columns<V> percentOffer(String name, String english, String hindi, Function<V, PercentOffer> value) {
        return add(name, english, hindi, ColumnType.PERCENT_OFFER, value)
                .last(column -> column.measuredIn(OF_VALUE_DESPATCHED));
    }

    public Columns<V> yesNo(String name, String english, String hindi, Function<V, Boolean> value) {
        return add(name, english, hindi, ColumnType.YES_NO, value);
    }

    public <E extends Enum<E> & Word> Columns<V> code(
            String name, String english, String hindi, Class<E> words, Function<V, E> value) {
        return add(name, english, hindi, ColumnType.CODE, value).last(column -> column.ofElements(words));
    }

    /** A list of words of a vocabulary, by their codes. */
    public <E extends Enum<E> & Word> Columns<V> codes(
            String name, String english, String hindi, Class<E> words, Function<V, List<String>> value) {
        return names(name, english, hindi, value).last(column -> column.ofElements(words));
    }

    public <T extends Record> Columns<V> records(
            String name, String english, String hindi, Class<T> record, Function<V, List<T>> value) {
        return add(name, english, hindi, ColumnType.RECORDS, value).last(column -> column.ofElements(record));
    }

    /** Every row has a value in the column just added. */
    public Columns<V> required() {
        return last(Column::always);
    }

    /** The column just added holds keys of that register. */
    public Columns<V> refersTo(String register) {
        return last(column -> column.pointingTo(register));
    }

    /** Values of the column just added are of different units, and never added up. */
    public Columns<V> neverSummed() {
        return last(column -> {
            apart.add(column.name());
            return column;
        });
    }

    /** Whether values of the column may be added up over rows: they have one unit and are no offers. */
    boolean summable(Column<?> column) {
        return column.unit() != null
                && (column.type() == ColumnType.NUMBER || column.type() == ColumnType.COUNT)
                && !apart.contains(column.name());
    }

    /** The columns that say where the row comes from and how far it can be trusted. */
    public Columns<V> sourced() {
        return text("sourceTitle", "Source", "स्रोत", row -> row.source().title())
                .last(column -> column.in("/source/title").always())
                .text("publisher", "Publisher", "प्रकाशक", row -> row.source().publisher())
                .last(column -> column.in("/source/publisher").always())
                .date("sourceDate", "Source dated", "स्रोत की तिथि", row -> row.source()
                        .date())
                .last(column -> column.in("/source/date"))
                .text("sourceUrl", "Address", "पता", row -> row.source().url())
                .last(column -> column.in("/source/url"))
                .code("evidence", "Evidence", "साक्ष्य", Evidence.class, row -> row.source()
                        .evidence())
                .last(column -> column.in("/source/evidence").always())
                .yesNo("confirmed", "Confirmed", "पुष्ट", RowView::confirmed)
                .text("notes", "Notes", "टिप्पणी", RowView::notes)
                .records("conflicts", "Rival values", "अन्य मान", Conflict.class, RowView::conflicts);
    }

    /**
     * A number without a fraction that the database computes from the rows, for whoever asks for it.
     *
     * @param formula in SQL that both databases read, in the names of tables' columns; {@code {row}} stands for the row,
     *     {@code {day}} for the day in India that is asked about, the name of a register in braces for its table
     */
    public Columns<V> computedCount(String name, String english, String hindi, Label unit, String formula) {
        return computed(name, english, hindi, ColumnType.COUNT, unit, formula);
    }

    /** A date, as ISO text, that the database computes; the formula is as in {@link #computedCount}. */
    public Columns<V> computedDate(String name, String english, String hindi, String formula) {
        return computed(name, english, hindi, ColumnType.DATE, null, formula);
    }

    private Columns<V> computed(
            String name, String english, String hindi, ColumnType type, Label unit, String formula) {
        Column<V> column =
                Column.<V>of(name, new Label(english, hindi), type, row -> null).measuredIn(unit);
        computed.add(new Computed<>(column, formula));
        return this;
    }

    public Columns<V> attributed() {
        return code("attribution", "Attributed to", "किसके हवाले से", Attribution.class, RowView::attribution);
    }

    private Columns<V> add(String name, String english, String hindi, ColumnType type, Function<V, ?> value) {
        columns.add(Column.of(name, new Label(english, hindi), type, value));
        return this;
    }

    private Columns<V> last(UnaryOperator<Column<V>> change) {
        columns.set(columns.size() - 1, change.apply(columns.get(columns.size() - 1)));
        return this;
    }

    public List<Column<V>> list() {
        return List.copyOf(columns);
    }

    List<Computed<V>> computed() {
        return List.copyOf(computed);
    }

    /** The column of that name. */
    public Optional<Column<V>> named(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}
