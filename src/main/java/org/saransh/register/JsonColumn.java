package org.saransh.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import java.util.List;
import org.saransh.reference.Json;

/** The JSON form in which a row keeps a list of small records in one column. */
public final class JsonColumn {

    private JsonColumn() {}

    public static String write(List<?> records) {
        return Json.write(records);
    }

    public static <T> List<T> read(String json, Class<T> type) {
        JavaType list = Json.mapper().getTypeFactory().constructCollectionType(List.class, type);
        try {
            return Json.mapper().readValue(json, list);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored list of " + type.getSimpleName() + " cannot be read", unreadable);
        }
    }
}
