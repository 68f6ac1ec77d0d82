package org.saransh.backup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as both databases know it.
 *
 * @param name in small letters, as all names here
 * @param key the columns of its primary key: a row comes after those that it may refer to
 * @param refersTo other tables whose rows must be there first
 */
record TableShape(String name, List<Column> columns, List<String> key, List<String> refersTo) {

    record Column(String name, ColumnKind kind) {}

    String select() {
        return "select " + names() + " from " + name + " order by " + String.join(", ", key);
    }

    String insert() {
        return "insert into " + name + " (" + names() + ") values ("
                + Stream.generate(() -> "?").limit(columns.size()).collect(Collectors.joining(", ")) + ")";
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
