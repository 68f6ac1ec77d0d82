package org.saransh.distribution;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Names in one column, with semicolons between them. */
final class NameList {

    private static final String BETWEEN = ";";

    private NameList() {}

    static String of(Collection<?> names) {
        return names.stream().map(Object::toString).collect(Collectors.joining(BETWEEN));
    }

    static String ofWords(Collection<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).collect(Collectors.joining(BETWEEN));
    }

    static List<String> split(String names) {
        return Arrays.stream(names.split(BETWEEN))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    static <E extends Enum<E>> List<E> words(String names, Class<E> vocabulary) {
        return split(names).stream().map(name -> Enum.valueOf(vocabulary, name)).toList();
    }
}
