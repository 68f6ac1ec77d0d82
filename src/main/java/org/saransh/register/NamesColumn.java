package org.saransh.register;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;

/** Keeps a list of names as one text with "; " between them, so that the database can look inside. */
@Converter
public final class NamesColumn implements AttributeConverter<List<String>, String> {

    static final String BETWEEN = "; ";

    /** The names in a text such as {@code Lithium; REE}; none for null or blank text. */
    public static List<String> split(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(";"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    @Override
    public String convertToDatabaseColumn(List<String> names) {
        return String.join(BETWEEN, names);
    }

    @Override
    public List<String> convertToEntityAttribute(String text) {
        return split(text);
    }
}
