package org.saransh.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.saransh.brief.Wording;
import org.saransh.http.PageView;
import org.saransh.reference.Json;
import org.saransh.register.Column;
import org.saransh.register.ColumnType;
import org.saransh.register.Register;
import org.saransh.register.RowView;

/** Rows of a register as the table of a page: chosen columns, sorting, marks and links to other pages. */
final class RegisterTable {

    static final String COLUMNS = "columns";
    static final String SORT = "sort";
    static final String PAGE = "page";

    /** The first column of those that every register has. */
    private static final String SOURCE = "sourceTitle";

    private static final int USUAL = 8;
    private static final int NEIGHBOURS = 2;

    private final Register<?, ?> register;
    private final Address address;
    private final CellWords cells;
    private final Wording words;

    RegisterTable(Register<?, ?> register, Address address, CellWords cells) {
        this.register = register;
        this.address = address;
        this.cells = cells;
        this.words = cells.words();
    }

    /**
     * The columns beside the key that are shown: those that the address names, or else the first of the register's own and
     * those by which rows are sorted.
     */
    List<Column<?>> chosen() {
        List<String> named = address.all(COLUMNS);
        List<Column<?>> all = new ArrayList<>(register.columns().list());
        all.remove(0);
        List<Column<?>> usual = usual(all);
        return all.stream()
                .filter(column -> named.isEmpty()
                        ? usual.contains(column) || sorted(column.name()) != null
                        : named.contains(column.name()))
                .toList();
    }

    private static List<Column<?>> usual(List<Column<?>> all) {
        int own = IntStream.range(0, all.size())
                .filter(place -> all.get(place).name().equals(SOURCE))
                .findFirst()
                .orElse(all.size());
        return all.subList(0, own).stream()
                .filter(column -> column.type() != ColumnType.RECORDS)
                .limit(USUAL)
                .toList();
    }

    RowsView rows(PageView<? extends RowView> page) {
        List<Column<?>> shown = chosen();
        List<RowsView.Head> heads = new ArrayList<>();
        heads.add(head(register.columns().list().get(0)));
        shown.forEach(column -> heads.add(head(column)));
        heads.add(new RowsView.Head(words.text("column.basis"), "basis", null, null, null));
        return new RowsView(
                summary(page),
                heads,
                page.items().stream().map(row -> row(row, shown)).toList(),
                pages(page));
    }

    private String summary(PageView<?> page) {
        long from = (long) (page.page() - 1) * page.size() + 1;
        return words.text(
                page.items().isEmpty() ? "page.rows.none" : "page.rows.shown",
                Map.of("from", from, "to", from + page.items().size() - 1, "total", page.total()));
    }

    private RowsView.Head head(Column<?> column) {
        boolean sortable = !Set.of(ColumnType.NAMES, ColumnType.RECORDS).contains(column.type());
        String sorted = sorted(column.name());
        boolean number = Set.of(ColumnType.NUMBER, ColumnType.COUNT, ColumnType.PERCENT_OFFER)
                .contains(column.type());
        return new RowsView.Head(
                cells.label(column.label()),
                number ? "number" : "text",
                cells.label(column.unit()),
                sortable
                        ? address.without(PAGE)
                                .with(SORT, "ascending".equals(sorted) ? "-" + column.name() : column.name())
                                .toString()
                        : null,
                sorted);
    }

    private String sorted(String column) {
        List<String> keys = address.all(SORT).stream()
                .flatMap(key -> List.of(key.split(",")).stream())
                .toList();
        return keys.contains(column) ? "ascending" : keys.contains("-" + column) ? "descending" : null;
    }

    private RowsView.Row row(RowView row, List<Column<?>> shown) {
        JsonNode json = Json.mapper().valueToTree(row);
        return new RowsView.Row(
                row.key(),
                pageOf(row.key()),
                new RowMarks(words).of(row),
                shown.stream().map(column -> cells.cell(column, json)).toList(),
                new SourceWords(cells).cell(row));
    }

    private String pageOf(String key) {
        String asAt = address.first(RegisterPage.AS_AT);
        String page = CellWords.row(register.name(), key);
        return asAt == null ? page : page + "?asAt=" + Address.encoded(asAt);
    }

    private List<RowsView.PageLink> pages(PageView<?> page) {
        int last = (int) Math.max(1, (page.total() + page.size() - 1) / page.size());
        if (last == 1 && page.page() == 1) {
            return List.of();
        }
        List<RowsView.PageLink> links = new ArrayList<>();
        IntStream.rangeClosed(1, last)
                .filter(number -> number == 1 || number == last || Math.abs(number - page.page()) <= NEIGHBOURS)
                .mapToObj(number -> new RowsView.PageLink(
                        words.number(number),
                        number == page.page()
                                ? null
                                : address.with(PAGE, Integer.toString(number)).toString()))
                .forEach(links::add);
        return links;
    }
}
