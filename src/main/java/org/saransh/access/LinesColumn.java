package org.saransh.access;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Keeps names as one text, each on its line. */
@Converter
public final class LinesColumn implements AttributeConverter<Set<String>, String> {

    @Override
    public String convertToDatabaseColumn(Set<String> names) {
        return String.join("\n", names);
    }

    @Override
    public Set<String> convertToEntityAttribute(String stored) {
        return Arrays.stream(stored.split("\n"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
