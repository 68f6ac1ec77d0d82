package org.saransh.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.saransh.reference.PartialDate;
import org.saransh.register.Column;
import org.saransh.register.ColumnType;
import org.saransh.register.Register;

/**
 * A row as a form holds it.
 *
 * @param cells texts by the names of columns; lists with semicolons between, small records as JSON
 */
record RowDraft(Map<String, String> cells) {

    static final String CONFIRMED = "confirmed";

    /** What may be added to a confirmed row without casting doubt on it. */
    private static final Set<String> NO_FACTS = Set.of(CONFIRMED, "notes", "conflicts");

    private static final Pattern PRINTED = Pattern.compile("(?:(\\d{2})\\.)?(\\d{2})\\.(\\d{4})");

    private static final String BETWEEN = "; ";

    /** A row that is on record. */
    static RowDraft of(Register<?, ?> register, JsonNode row) {
        Map<String, String> cells = new HashMap<>();
        for (Column<?> column : register.columns().list()) {
            cells.put(column.name(), text(column, row.at(column.pointer())));
        }
        return new RowDraft(cells);
    }

    private static String text(Column<?> column, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return switch (column.type()) {
            case NAMES -> {
                List<String> names = new ArrayList<>();
                value.forEach(name -> names.add(name.asText()));
                yield String.join(BETWEEN, names);
            }
            case DATE -> new PartialDate(value.asText()).text();
            case NUMBER, COUNT, PERCENT_OFFER -> value.decimalValue().toPlainString();
            case RECORDS -> value.isEmpty() ? "" : value.toString();
            default -> value.asText();
        };
    }

    /** What somebody filled in. */
    static RowDraft of(Register<?, ?> register, Map<String, List<String>> form) {
        Map<String, String> cells = new HashMap<>();
        for (Column<?> column : register.columns().list()) {
            cells.put(
                    column.name(),
                    column.type() == ColumnType.RECORDS
                            ? records(column, form)
                            : String.join(BETWEEN, form.getOrDefault(column.name(), List.of())));
        }
        return new RowDraft(cells);
    }

    /** The fields {@code milestones.0.date} and their like as a list of records; those that are all empty are left out. */
    private static String records(Column<?> column, Map<String, List<String>> form) {
        Set<String> dates = Arrays.stream(column.element().getRecordComponents())
                .filter(component -> component.getType() == PartialDate.class)
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        Map<Integer, ObjectNode> records = new TreeMap<>();
        form.forEach((name, values) -> {
            String[] path = name.split("\\.");
            if (path.length == 3 && path[0].equals(column.name()) && path[1].matches("\\d{1,3}")) {
                String value = values.get(0).strip();
                if (!value.isEmpty()) {
                    records.computeIfAbsent(Integer.valueOf(path[1]), first -> JsonNodeFactory.instance.objectNode())
                            .put(path[2], dates.contains(path[2]) ? iso(value) : value);
                }
            }
        });
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        records.values().forEach(list::add);
        return list.isEmpty() ? "" : list.toString();
    }

    /** {@code 24.06.2024} and its like as dates are stored; anything else stays as it is. */
    private static String iso(String text) {
        Matcher date = PRINTED.matcher(text);
        return date.matches()
                ? date.group(3) + "-" + date.group(2) + (date.group(1) == null ? "" : "-" + date.group(1))
                : text;
    }

    /** The other way; what is no date stays as it is. */
    static String printed(String text) {
        try {
            return new PartialDate(text).text();
        } catch (IllegalArgumentException noDate) {
            return text;
        }
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /**
     * Ready to be written by its author: it stays confirmed only when no fact of it is another.
     *
     * @param was what is on record; null for a new row
     */
    RowDraft writtenOver(RowDraft was) {
        Map<String, String> written = new HashMap<>(cells);
        boolean stands = was != null
                && Boolean.parseBoolean(was.cell(CONFIRMED))
                && cells.keySet().stream()
                        .filter(name -> !NO_FACTS.contains(name))
                        .allMatch(name -> sameText(cell(name), was.cell(name)));
        written.put(CONFIRMED, Boolean.toString(stands));
        return new RowDraft(written);
    }

    /** An unchecked box says nothing, which means no; browsers send line ends as the mail does. */
    private static boolean sameText(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        String stripped = text.replace("\r\n", "\n").strip();
        return stripped.equals("false") ? "" : stripped;
    }

    /** With line ends as they are stored. */
    Map<String, String> toRead() {
        Map<String, String> read = new HashMap<>();
        cells.forEach((name, text) -> read.put(name, text.replace("\r\n", "\n")));
        return read;
    }
}
