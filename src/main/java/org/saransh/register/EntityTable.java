package org.saransh.register;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The table of an entity, for adding many rows with one statement: each column goes to the database as one array. What the
 * columns are and hold is read from the annotations of the entity's attributes, of which a register uses few kinds.
 */
final class EntityTable<E> {

    private static final String TIMESTAMP = "timestamp(6) with time zone";

    /** How each type of attribute is called by {@link Connection#createArrayOf} and in SQL. */
    private static final Map<Class<?>, SqlType> TYPES = Map.of(
            String.class, new SqlType("varchar", "varchar"),
            BigDecimal.class, new SqlType("numeric", "numeric(38, 10)"),
            Integer.class, new SqlType("integer", "integer"),
            long.class, new SqlType("bigint", "bigint"),
            boolean.class, new SqlType("boolean", "boolean"),
            Instant.class, new SqlType("timestamptz", TIMESTAMP));

    private static final ClassValue<EntityTable<?>> TABLES = new ClassValue<>() {
        @Override
        protected EntityTable<?> computeValue(Class<?> entity) {
            return described(entity);
        }
    };

    private record SqlType(String element, String sql) {}

    private record Attribute(Field field, AttributeConverter<Object, ?> converter, String column, SqlType type) {

        Object value(Object row) {
            if (field.isAnnotationPresent(Version.class)) {
                return 1L;
            }
            try {
                return stored(field.get(row));
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException("The attribute " + field + " was made readable", impossible);
            }
        }

        private Object stored(Object value) {
            if (converter != null) {
                return converter.convertToDatabaseColumn(value);
            }
            if (value instanceof Instant instant) {
                return timestamp(instant);
            }
            return value instanceof Enum<?> word ? word.name() : value;
        }
    }

    private final String name;
    private final List<Attribute> attributes;

    private EntityTable(String name, List<Attribute> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    /** @throws IllegalArgumentException when an attribute is of a kind that no register has so far */
    @SuppressWarnings("unchecked")
    static <E> EntityTable<E> of(Class<E> entity) {
        return (EntityTable<E>) TABLES.get(entity);
    }

    private static EntityTable<?> described(Class<?> entity) {
        List<Attribute> attributes = new ArrayList<>();
        for (Class<?> type = entity; type != Object.class; type = type.getSuperclass()) {
            Stream.of(type.getDeclaredFields()).filter(EntityTable::stored).forEach(field -> attributes.add(of(field)));
        }
        return new EntityTable<>(entity.getAnnotation(Table.class).name(), attributes);
    }

    /** Leaves out what the persistence provider weaves in, and columns that are only read. */
    private static boolean stored(Field field) {
        Column column = field.getAnnotation(Column.class);
        return !Modifier.isStatic(field.getModifiers())
                && !Modifier.isTransient(field.getModifiers())
                && !field.getName().startsWith("_persistence")
                && (column == null || column.insertable());
    }

    private static Attribute of(Field field) {
        field.setAccessible(true);
        Column column = field.getAnnotation(Column.class);
        AttributeConverter<Object, ?> converter = converter(field);
        Class<?> type = converter != null || field.getType().isEnum() ? String.class : field.getType();
        if (!TYPES.containsKey(type)) {
            throw new IllegalArgumentException("An attribute of this type cannot be written by the hundred: " + field);
        }
        return new Attribute(
                field,
                converter,
                column == null || column.name().isEmpty() ? field.getName() : column.name(),
                TYPES.get(type));
    }

    /** Converters of registers make texts. */
    @SuppressWarnings("unchecked")
    private static AttributeConverter<Object, ?> converter(Field field) {
        Convert convert = field.getAnnotation(Convert.class);
        try {
            return convert == null
                    ? null
                    : (AttributeConverter<Object, ?>)
                            convert.converter().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException notMade) {
            throw new IllegalArgumentException("The converter of " + field + " cannot be made", notMade);
        }
    }

    String name() {
        return name;
    }

    /**
     * The column of an attribute.
     *
     * @throws IllegalArgumentException when the entity has no such attribute
     */
    String column(String attribute) {
        return attributes.stream()
                .filter(known -> known.field().getName().equals(attribute))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no attribute " + attribute))
                .column();
    }

    /** The same columns in another table. */
    EntityTable<E> in(String table) {
        return new EntityTable<>(table, attributes);
    }

    static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Adds the rows; all are in their first version. */
    void insert(Connection database, List<E> rows) throws SQLException {
        insert(database, rows, "", "");
    }

    /** Adds the rows, with the same instant in one more column; null: with none. */
    void insert(Connection database, List<E> rows, String column, Instant instant) throws SQLException {
        if (instant == null) {
            insert(database, rows);
        } else {
            insert(database, rows, ", " + column, ", cast('" + timestamp(instant) + "' as " + TIMESTAMP + ")");
        }
    }

    private void insert(Connection database, List<E> rows, String moreColumns, String moreValues) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        List<Array> arrays = new ArrayList<>();
        try (PreparedStatement insert = database.prepareStatement(statement(moreColumns, moreValues))) {
            for (Attribute attribute : attributes) {
                Object[] values = rows.stream().map(attribute::value).toArray();
                arrays.add(database.createArrayOf(attribute.type().element(), values));
                insert.setArray(arrays.size(), arrays.get(arrays.size() - 1));
            }
            insert.executeUpdate();
        } finally {
            for (Array array : arrays) {
                array.free();
            }
        }
    }

    private String statement(String moreColumns, String moreValues) {
        String names = attributes.stream().map(Attribute::column).collect(Collectors.joining(", "));
        String places =
                IntStream.range(0, attributes.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        String arrays = attributes.stream()
                .map(attribute -> "cast(? as " + attribute.type().sql() + " array)")
                .collect(Collectors.joining(", "));
        return "insert into " + name + " (" + names + moreColumns + ") select " + places + moreValues + " from unnest("
                + arrays + ") as t (" + places + ")";
    }
}
