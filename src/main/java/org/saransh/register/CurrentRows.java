package org.saransh.register;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Demands demands = new Demands(this::parameter);
        List<String> conditions = new ArrayList<>();
        query.conditions()
                .values()
                .forEach(condition -> conditions.addAll(
                        demands.of(condition, "r." + condition.column().name())));
        if (query.text() != null) {
            conditions.add(demands.holds(
                    columns.stream()
                            .filter(Column::searchable)
                            .map(column -> "r." + column.name())
                            .toList(),
                    query.text()));
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private String orderBy() {
        List<String> keys = new ArrayList<>();
        for (SortKey<V> key : query.sort()) {
            keys.addAll(Demands.sorted("r." + key.column().name(), key.descending()));
        }
        keys.add("r.key");
        return " order by " + String.join(", ", keys);
    }

    private String parameter(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
