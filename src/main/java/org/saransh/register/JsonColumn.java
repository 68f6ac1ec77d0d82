package org.saransh.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import org.saransh.reference.Json;

/** Keeps a list of small records as JSON in one column of their row. */
public abstract class JsonColumn<T> implements AttributeConverter<T, String> {

    private final TypeReference<T> type;

    protected JsonColumn(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        return Json.write(value);
    }

    @Override
    public T convertToEntityAttribute(String json) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored JSON column cannot be read", unreadable);
        }
    }
}
