package org.saransh.register;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.saransh.reference.Conflict;

@Converter
public final class ConflictsColumn implements AttributeConverter<List<Conflict>, String> {

    @Override
    public String convertToDatabaseColumn(List<Conflict> conflicts) {
        return JsonColumn.write(conflicts);
    }

    @Override
    public List<Conflict> convertToEntityAttribute(String json) {
        return JsonColumn.read(json, Conflict.class);
    }
}
