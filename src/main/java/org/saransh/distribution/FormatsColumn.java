package org.saransh.distribution;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.saransh.brief.OutputFormat;

/** Keeps a set of formats as their names with commas between them. */
@Converter
public final class FormatsColumn implements AttributeConverter<Set<OutputFormat>, String> {

    private static final String BETWEEN = ",";

    @Override
    public String convertToDatabaseColumn(Set<OutputFormat> formats) {
        return formats == null || formats.isEmpty()
                ? null
                : new TreeSet<>(formats).stream().map(OutputFormat::name).collect(Collectors.joining(BETWEEN));
    }

    @Override
    public Set<OutputFormat> convertToEntityAttribute(String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(BETWEEN))
                        .map(OutputFormat::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
