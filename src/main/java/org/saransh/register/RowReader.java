package org.saransh.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saransh.http.Fault;
import org.saransh.reference.Json;

/** Reads a row from what people wrote into its cells, or from the JSON of a request. */
public final class RowReader<V extends RowView> {

    /** In the JSON of a row, but derived from its other fields. */
    private static final Set<String> DERIVED = Set.of("/basis");

    /** How many fields that the register does not have are named to whoever sent them. */
    private static final int MOST_UNKNOWN = 50;

    private final Columns<V> columns;
    private final List<Place<V>> places;
    private final ObjectReader row;

    /**
     * Where the value of a column goes.
     *
     * @param owner the field of the row whose object holds it; null when the row itself does
     */
    private record Place<V>(Column<V> column, String owner, String property) {

        static <V> Place<V> of(Column<V> column) {
            String[] path = column.pointer().split("/");
            return new Place<>(column, path.length > 2 ? path[1] : null, path[path.length - 1]);
        }

        ObjectNode in(ObjectNode row) {
            return owner == null ? row : row.withObjectProperty(owner);
        }
    }

    RowReader(Columns<V> columns, Class<V> type) {
        this.columns = columns;
        this.places = columns.list().stream().map(Place::of).toList();
        this.row = Json.mapper().readerFor(type);
    }

    /** Whether the text can be the key of a row. */
    public static boolean isKey(String text) {
        return CellReader.isKey(text);
    }

    /** The row that these cells make, by the names of their columns; empty, with every fault added, when they make none. */
    public Optional<V> read(Map<String, String> cells, List<Fault> faults) {
        int before = faults.size();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Place<V> place : places) {
            Column<V> column = place.column();
            String text = cells.getOrDefault(column.name(), "").strip();
            if (!text.isEmpty()) {
                put(json, place, text, faults);
            } else if (column.required()) {
                faults.add(new Fault(column.name(), null, "is missing", expectation(column)));
            } else {
                putEmpty(json, place);
            }
        }
        return faults.size() > before ? Optional.empty() : Optional.of(made(json));
    }

    private V made(ObjectNode json) {
        try {
            return row.readValue(json);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("The cells of a row make none", unreadable);
        }
    }

    /** The row in the body of a request. */
    Optional<V> read(JsonNode body, List<Fault> faults) {
        if (!(body instanceof ObjectNode)) {
            faults.add(new Fault("row", null, "is missing", "an object with the fields of the register"));
            return Optional.empty();
        }
        Set<String> known = new HashSet<>(DERIVED);
        Map<String, String> cells = new HashMap<>();
        for (Column<V> column : columns.list()) {
            known.add(column.pointer());
            text(column, body.at(column.pointer()), faults).ifPresent(text -> cells.put(column.name(), text));
        }
        unknown("", body, known, faults);
        Optional<V> row = read(cells, faults);
        return faults.isEmpty() ? row : Optional.empty();
    }

    private Optional<String> text(Column<V> column, JsonNode value, List<Fault> faults) {
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (column.type() == ColumnType.RECORDS) {
            return value.isArray() && value.isEmpty() ? Optional.empty() : Optional.of(value.toString());
        }
        if (column.type() == ColumnType.NAMES && value.isArray()) {
            List<String> names = new ArrayList<>();
            value.forEach(name -> names.add(name.asText()));
            if (names.stream().anyMatch(name -> name.contains(";"))) {
                faults.add(
                        new Fault(column.name(), value.toString(), "has a semicolon in a name", "names without one"));
            }
            return Optional.of(String.join(NamesColumn.BETWEEN, names));
        }
        if (value.isContainerNode()) {
            faults.add(new Fault(column.name(), value.toString(), "is no single value", expectation(column)));
            return Optional.empty();
        }
        boolean digits = value.isNumber() && Double.isFinite(value.doubleValue());
        return Optional.of(digits ? value.decimalValue().toPlainString() : value.asText());
    }

    private void unknown(String path, JsonNode object, Set<String> known, List<Fault> faults) {
        object.properties().forEach(field -> {
            String pointer = path + "/" + field.getKey();
            if (known.contains(pointer) || faults.size() > MOST_UNKNOWN) {
                return;
            }
            boolean outer = known.stream().anyMatch(one -> one.startsWith(pointer + "/"));
            if (outer && field.getValue().isObject()) {
                unknown(pointer, field.getValue(), known, faults);
            } else {
                faults.add(new Fault(
                        pointer.substring(1),
                        null,
                        "is no field of this register",
                        CellReader.nearest(field.getKey(), columns.names())
                                .map(meant -> "perhaps " + meant)
                                .orElse("one of " + columns.names())));
            }
        });
    }

    private void put(ObjectNode json, Place<V> place, String text, List<Fault> faults) {
        try {
            place.in(json).set(place.property(), CellReader.read(place.column(), text));
        } catch (CellReader.Unreadable unreadable) {
            faults.add(new Fault(place.column().name(), text, unreadable.getMessage(), unreadable.allowed()));
        }
    }

    private void putEmpty(ObjectNode json, Place<V> place) {
        switch (place.column().type()) {
            case NAMES, RECORDS -> place.in(json).putArray(place.property());
            case YES_NO -> place.in(json).put(place.property(), false);
            default -> place.in(json).putNull(place.property());
        }
    }

    private static String expectation(Column<?> column) {
        return switch (column.type()) {
            case CODE -> "one of " + CellReader.words(column);
            case DATE -> "a date as 2024-06-24";
            case NUMBER, PERCENT_OFFER -> "a number as 76.05";
            case COUNT -> "a whole number";
            case YES_NO -> "true or false";
            case NAMES -> "names with semicolons between them";
            case RECORDS -> "a list of records";
            case TEXT -> column.refersTo() == null ? "a text" : "a key of " + column.refersTo();
        };
    }
}
