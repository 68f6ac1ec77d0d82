package org.saransh.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tables to export, of every kind of cell. */
final class Samples {

    static final About ABOUT = new About(
            "Offerings & more",
            "A. Rao",
            Instant.parse("2026-03-31T12:00:00Z"),
            "en",
            "FOR OFFICIAL USE ONLY",
            List.of(
                    new About.Fact("Asked by", "A. Rao"),
                    new About.Fact("As at", "31.03.2026"),
                    new About.Fact("Sources", "Every row names its source and who vouches for it. ".repeat(4)),
                    new About.Fact("Unconfirmed rows", About.UNCONFIRMED)),
            () -> 7);

    static final List<TableColumn> COLUMNS = List.of(
            column("key", CellKind.TEXT, Map.of(), false),
            column("minerals", CellKind.NAMES, Map.of("LITHIUM", "Lithium", "TIN", "Tin"), false),
            column("outcome", CellKind.CODE, Map.of("SOLD", "auctioned & sold", "OPEN", "open"), false),
            column("area", CellKind.NUMBER, Map.of(), false),
            column("attempt", CellKind.COUNT, Map.of(), false),
            column("offer", CellKind.PERCENT_OFFER, Map.of(), false),
            column("signed", CellKind.DATE, Map.of(), true),
            column("opened", CellKind.DATE, Map.of(), false),
            column("confirmed", CellKind.YES_NO, Map.of("YES", "Yes", "NO", "No"), false),
            column("conflicts", CellKind.RECORDS, Map.of(), false));

    private Samples() {}

    static TableColumn column(String name, CellKind kind, Map<String, String> words, boolean partial) {
        return new TableColumn(name, "Heading of " + name, kind, words, "", "What " + name + " means", partial);
    }

    static Object[] row(Object... cells) {
        return cells;
    }

    /** Rows with gaps in every place. */
    static List<Object[]> rows(int count) {
        List<Object[]> rows = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Object[] row = row(
                    "iv-block-" + number,
                    number % 2 == 0 ? "LITHIUM; TIN" : "TIN; Other",
                    number % 3 == 0 ? "SOLD" : "OPEN",
                    BigDecimal.valueOf(number * 37L - 1_000, number % 4),
                    (long) number,
                    BigDecimal.valueOf(7605 + number, 2),
                    List.of("2024-06-24", "2024-06", "2024").get(number % 3),
                    "2024-02-29",
                    number % 2 == 0,
                    "[{\"field\":\"area\"}]");
            for (int place = 0; place < row.length; place++) {
                if ((number + place) % 7 == 3) {
                    row[place] = null;
                }
            }
            rows.add(row);
        }
        return rows;
    }

    static Table table(List<TableColumn> columns, List<Object[]> rows) {
        return new Table("Offerings & more", "offerings", columns, rows.size(), new ListedRows(rows));
    }

    static byte[] workbook(List<TableColumn> columns, List<Object[]> rows) {
        return workbook(table(columns, rows), WorkbookForm.PLAIN, WorkbookFile.MOST_ROWS);
    }

    static byte[] workbook(Table table, WorkbookForm form, int mostRows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            WorkbookFile.write(table, ABOUT, form, out, Progress.UNWATCHED, Thread::new, mostRows);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
