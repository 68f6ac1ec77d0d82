package org.saransh.brief;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/** Hands the components of records to a template as fields. */
final class RecordDataSource<R extends Record> implements JRDataSource {

    private final Iterator<R> rows;
    private final Map<String, RecordComponent> components;
    private R row;

    RecordDataSource(Class<R> type, List<R> rows) {
        this.rows = rows.iterator();
        this.components = components(type);
    }

    static Map<String, RecordComponent> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
    }

    @Override
    public boolean next() {
        boolean more = rows.hasNext();
        row = more ? rows.next() : null;
        return more;
    }

    @Override
    public Object getFieldValue(JRField field) {
        try {
            return components.get(field.getName()).getAccessor().invoke(row);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("The field " + field.getName() + " cannot be read", unreadable);
        }
    }
}
