package org.saransh.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A section as a table, whatever its kind: the columns that its lines fill, and their values.
 *
 * @param columns those of every line that any line here fills, and between them those of the kind; each heading is the message
 *     {@code column.} and the name
 */
record SectionTable(String section, List<SectionColumn> columns, List<Line> lines) {

    static final String NUMBER = "number";
    static final String GROUP = "group";
    static final String DATE = "date";
    static final String TEXT = "text";
    static final String BASIS = "basis";

    /** The columns that the lines of any kind may fill. */
    static final List<String> OF_EVERY_LINE = List.of(NUMBER, GROUP, DATE, TEXT, BASIS);

    static SectionTable of(Digest digest, String section, Language language) {
        List<Line> lines = SectionKinds.named(section).lines(digest, language);
        List<SectionColumn> columns = new ArrayList<>();
        if (section.equals(SourcesSection.NAME)) {
            columns.add(new SectionColumn(NUMBER, ValueType.NUMBER));
        }
        addIfFilled(columns, lines, Line::group, new SectionColumn(GROUP, ValueType.CODES));
        addIfFilled(columns, lines, Line::date, new SectionColumn(DATE, ValueType.DATE));
        addIfFilled(columns, lines, Line::statement, new SectionColumn(TEXT, ValueType.STATEMENT));
        columns.addAll(SectionKinds.named(section).columns());
        addIfFilled(columns, lines, Line::standing, new SectionColumn(BASIS, ValueType.TEXT));
        return new SectionTable(section, List.copyOf(columns), lines);
    }

    private static void addIfFilled(
            List<SectionColumn> columns, List<Line> lines, Function<Line, Object> part, SectionColumn column) {
        if (lines.stream().map(part).anyMatch(Objects::nonNull)) {
            columns.add(column);
        }
    }

    /**
     * What a line has in the column; null when nothing.
     *
     * @param row of the line, from 0
     */
    Value value(int row, SectionColumn column, Digest digest, Wording wording) {
        Line line = lines.get(row);
        return switch (column.name()) {
            case NUMBER -> Value.number(row + 1L);
            case GROUP -> line.group() == null ? null : Value.code(line.group());
            case DATE -> line.date() == null ? null : Value.date(line.date());
            case TEXT -> line.statement() == null ? null : Value.statement(line.statement());
            case BASIS ->
                line.standing() == null ? null : Value.text(wording.standing(line.standing(), digest.sources()));
            default -> line.cells().get(column.name());
        };
    }
}
