package org.saransh.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An address with its parameters, from which others like it are made. Empty values, as forms send them, are left out. */
public record Address(String path, Map<String, List<String>> parameters) {

    static Address of(String path, Map<String, List<String>> sent) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            List<String> said = values.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!said.isEmpty()) {
                parameters.put(name, said);
            }
        });
        return new Address(path, parameters);
    }

    String first(String name) {
        return parameters.containsKey(name) ? parameters.get(name).get(0) : null;
    }

    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    Address at(String otherPath) {
        return new Address(otherPath, parameters);
    }

    Address with(String name, String value) {
        return with(name, List.of(value));
    }

    Address with(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(name, values);
        return new Address(path, changed);
    }

    Address without(String... names) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.keySet().removeAll(List.of(names));
        return new Address(path, changed);
    }

    /** The parameters one by one, as the hidden fields of a form. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> fields.add(new Field(name, value))));
        return fields;
    }

    public record Field(String name, String value) {}

    @Override
    public String toString() {
        return parameters.isEmpty()
                ? path
                : path + "?"
                        + fields().stream()
                                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
