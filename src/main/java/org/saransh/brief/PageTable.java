package org.saransh.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The table of a section in a page; its groups are bodies of the table, each under its heading. */
final class PageTable {

    /** A text of the register, which the page shows in its own language. */
    private static final Pattern LATIN_ONLY = Pattern.compile("[^\\p{IsDevanagari}]*\\p{IsLatin}[^\\p{IsDevanagari}]*");

    private final SectionTable table;
    private final Digest digest;
    private final Language language;
    private final Wording wording;
    private final List<SectionColumn> columns;

    PageTable(SectionTable table, Digest digest, Language language, Wording wording) {
        this.table = table;
        this.digest = digest;
        this.language = language;
        this.wording = wording;
        this.columns = table.columns().stream()
                .filter(column -> !column.name().equals(SectionTable.GROUP))
                .toList();
    }

    BriefPage.Table view() {
        Map<String, List<BriefPage.Row>> groups = new LinkedHashMap<>();
        for (int row = 0; row < table.lines().size(); row++) {
            String group = table.lines().get(row).group();
            groups.computeIfAbsent(group == null ? "" : wording.text(group), first -> new ArrayList<>())
                    .add(row(row));
        }
        return new BriefPage.Table(
                columns.stream()
                        .map(column -> new BriefPage.Head(wording.text("column." + column.name()), look(column)))
                        .toList(),
                groups.entrySet().stream()
                        .map(group -> new BriefPage.Group(group.getKey(), group.getValue()))
                        .toList());
    }

    private BriefPage.Row row(int row) {
        boolean source = table.section().equals(SourcesSection.NAME);
        return new BriefPage.Row(
                source ? Citations.id(row + 1) : null,
                columns.stream().map(column -> cell(row, column)).toList());
    }

    private BriefPage.Cell cell(int row, SectionColumn column) {
        if (column.name().equals(SectionTable.BASIS)) {
            Line line = table.lines().get(row);
            String look = look(column) + (PageRendering.firm(line) ? "" : " reported");
            return new BriefPage.Cell(look, false, null, Citations.pieces(line.standing(), digest, wording));
        }
        Value value = table.value(row, column, digest, wording);
        String text = wording.cell(value);
        String href = value != null && value.type() == ValueType.ADDRESS ? SectionRows.address(text) : "";
        return new BriefPage.Cell(
                look(column),
                names(column),
                foreign(column, text),
                List.of(new BriefPage.Piece(text, href.isEmpty() ? null : href)));
    }

    /** Whether the cells of the column name their rows: those of the first column of a table without sentences. */
    private boolean names(SectionColumn column) {
        return column.equals(columns.get(0))
                && columns.stream().noneMatch(one -> one.name().equals(SectionTable.TEXT));
    }

    private String foreign(SectionColumn column, String text) {
        return language != Language.EN
                        && column.type() == ValueType.TEXT
                        && LATIN_ONLY.matcher(text).matches()
                ? Language.EN.tag()
                : null;
    }

    private static String look(SectionColumn column) {
        return switch (column.name()) {
            case SectionTable.BASIS -> "basis";
            case SectionTable.TEXT -> "sentence";
            default -> column.type().name().toLowerCase(Locale.ROOT);
        };
    }
}
