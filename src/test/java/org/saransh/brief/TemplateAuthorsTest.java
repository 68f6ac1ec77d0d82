package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TemplateAuthorsTest {

    private static final String FROM = "<!-- sections -->\n";
    private static final String TO = "<!-- end of sections -->";

    private final String guide = read();

    @Test
    void the_guide_lists_every_section_with_its_fields() {
        String listed = guide.substring(guide.indexOf(FROM) + FROM.length(), guide.indexOf(TO));
        assertThat(listed).isEqualTo(list());
    }

    @Test
    void the_guide_names_every_field_that_any_line_has() {
        assertThat(TemplateFields.OF_EVERY_LINE.keySet()).allMatch(field -> guide.contains("`" + field + "`"));
    }

    @Test
    void the_guide_lists_every_type_and_method_that_an_expression_may_name() {
        String from = "<!-- types -->\n";
        String listed = guide.substring(guide.indexOf(from) + from.length(), guide.indexOf("<!-- end of types -->"));
        assertThat(listed)
                .isEqualTo(ExpressionTypes.ALLOWED.entrySet().stream()
                        .map(type -> "- `" + type.getKey() + "`" + methods(type.getValue()) + "\n")
                        .collect(Collectors.joining()));
    }

    private static String methods(Set<String> names) {
        return names.isEmpty()
                ? ""
                : ": " + names.stream().sorted().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    /** {@code - `due`: `owner` (codes)} */
    private static String list() {
        return SectionKinds.all().values().stream()
                .map(kind -> "- `" + kind.name() + "`" + fields(kind) + "\n")
                .collect(Collectors.joining());
    }

    private static String fields(SectionKind kind) {
        String fields = kind.columns().stream()
                .map(column -> "`" + column.name() + "` "
                        + column.type().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        return fields.isEmpty() ? "" : ": " + fields;
    }

    private static String read() {
        try {
            return Files.readString(Path.of("docs/template-authors.md"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
