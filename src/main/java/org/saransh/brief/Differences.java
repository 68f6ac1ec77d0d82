package org.saransh.brief;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.saransh.reference.Json;
import org.saransh.register.RowView;

/** Compares two readings of one register. */
final class Differences {

    private Differences() {}

    /** Rows that were not there before, in the order of their keys. */
    static <V extends RowView> List<V> added(Map<String, V> before, Map<String, V> after) {
        List<V> added = new ArrayList<>();
        after.forEach((key, row) -> {
            if (!before.containsKey(key)) {
                added.add(row);
            }
        });
        return added;
    }

    /** Rows that are no longer there. */
    static <V extends RowView> List<V> retired(Map<String, V> before, Map<String, V> after) {
        return added(after, before);
    }

    /** Hands over what each row was and is, where the two differ. */
    static <V extends RowView> void changed(Map<String, V> before, Map<String, V> after, BiConsumer<V, V> each) {
        after.forEach((key, is) -> {
            V was = before.get(key);
            if (was != null && !was.equals(is)) {
                each.accept(was, is);
            }
        });
    }

    /** The columns in which two states of one row differ. */
    static Set<String> fields(RowView was, RowView is) {
        JsonNode old = Json.mapper().valueToTree(was);
        JsonNode now = Json.mapper().valueToTree(is);
        Set<String> names = new TreeSet<>();
        old.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> Objects.equals(old.get(name), now.get(name)));
        return names;
    }
}
