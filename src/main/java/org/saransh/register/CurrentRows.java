package org.saransh.register;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.saransh.register.RowQuery.SortKey;

/** Asks the database for the current rows that a query wants, in the order it wants. */
final class CurrentRows<E, V extends RowView> {

    private final EntityManager database;
    private final Class<E> entity;
    private final List<Column<V>> columns;
    private final RowQuery<V> query;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    CurrentRows(EntityManager database, Class<E> entity, List<Column<V>> columns, RowQuery<V> query) {
        this.database = database;
        this.entity = entity;
        this.columns = columns;
        this.query = query;
    }

    long count() {
        return ask("select count(r) from " + entity.getSimpleName() + " r" + where(), Long.class)
                .getSingleResult();
    }

    List<E> page() {
        return ask("select r from " + entity.getSimpleName() + " r" + where() + orderBy(), entity)
                .setFirstResult(query.offset())
                .setMaxResults(query.size())
                .getResultList();
    }

    private <T> TypedQuery<T> ask(String jpql, Class<T> result) {
        TypedQuery<T> asked = database.createQuery(jpql, result);
        parameters.forEach(asked::setParameter);
        return asked;
    }

    private String where() {
        List<String> conditions = new ArrayList<>();
        query.conditions().values().forEach(condition -> conditions.addAll(demands(condition)));
        if (query.text() != null) {
            String words = parameter("%" + escaped(query.text()) + "%");
            List<String> alternatives = columns.stream()
                    .filter(Column::searchable)
                    .map(column -> "lower(r." + column.name() + ") like " + words + " escape '!'")
                    .toList();
            conditions.add("(" + String.join(" or ", alternatives) + ")");
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private List<String> demands(Condition<V> condition) {
        List<String> demands = new ArrayList<>();
        String attribute = "r." + condition.column().name();
        if (!condition.values().isEmpty()) {
            demands.add("("
                    + condition.values().stream()
                            .map(value -> isValue(condition.column(), value))
                            .collect(Collectors.joining(" or "))
                    + ")");
        }
        if (condition.from() != null) {
            demands.add(attribute + " >= " + parameter(condition.from()));
        }
        if (condition.to() != null) {
            demands.add(attribute + " <= " + parameter(condition.to()));
        }
        return demands;
    }

    private String isValue(Column<V> column, Object value) {
        String attribute = "r." + column.name();
        return switch (column.type()) {
            case TEXT -> "lower(" + attribute + ") = " + parameter(value);
            case NAMES ->
                "concat('" + NamesColumn.BETWEEN + "', lower(" + attribute + "), '" + NamesColumn.BETWEEN
                        + "') like "
                        + parameter("%" + NamesColumn.BETWEEN + escaped((String) value) + NamesColumn.BETWEEN + "%")
                        + " escape '!'";
            default -> attribute + " = " + parameter(value);
        };
    }

    private String orderBy() {
        List<String> keys = new ArrayList<>();
        for (SortKey<V> key : query.sort()) {
            String attribute = "r." + key.column().name();
            keys.add("case when " + attribute + " is null then 1 else 0 end");
            keys.add(attribute + (key.descending() ? " desc" : ""));
        }
        keys.add("r.key");
        return " order by " + String.join(", ", keys);
    }

    private String parameter(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
