package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCompilerTest {

    @TempDir
    Path folder;

    private Path reports;

    @BeforeEach
    void copy_one_template_and_the_messages() throws IOException {
        reports = Files.createDirectory(folder.resolve("reports"));
        Files.createDirectory(folder.resolve("pages"));
        for (String file : new String[] {"sheet-due.jrxml", "messages_en.properties"}) {
            Files.copy(Path.of("reports", file), reports.resolve(file));
        }
    }

    @Test
    void sound_templates_are_compiled() throws IOException {
        compile();
        try (Stream<Path> compiled = Files.list(folder.resolve("compiled"))) {
            assertThat(compiled).extracting(Path::getFileName).containsExactly(Path.of("sheet-due.jasper"));
        }
    }

    @Test
    void a_broken_template_fails_the_build() throws IOException {
        change("sheet-due.jrxml", "$F{text}", "$F{text}.nothing()");
        assertThatThrownBy(this::compile).hasMessageContaining("sheet-due").hasMessageContaining("nothing()");
    }

    @Test
    void a_field_that_the_row_lacks_fails_the_build() throws IOException {
        change("sheet-due.jrxml", "\"basis\"", "\"bases\"", "$F{basis}", "$F{bases}");
        assertThatThrownBy(this::compile).hasMessageContaining("sheet-due: DueRow has no java.lang.String bases");
    }

    @Test
    void a_field_of_another_type_than_the_rows_fails_the_build() throws IOException {
        change(
                "sheet-due.jrxml",
                "name=\"text\" class=\"java.lang.String\"",
                "name=\"text\" class=\"java.lang.Integer\"");
        assertThatThrownBy(this::compile).hasMessageContaining("DueRow has no java.lang.Integer text");
    }

    @Test
    void a_word_that_a_language_lacks_fails_the_build() throws IOException {
        change("messages_en.properties", "\nPhrase.DUE_BIDS=", "\nPhrase.DUE_BIDDING=");
        assertThatThrownBy(this::compile).hasMessageContaining("messages_en.properties lacks [Phrase.DUE_BIDS]");
    }

    @Test
    void a_word_that_only_a_page_asks_for_fails_the_build_too() throws IOException {
        Files.writeString(folder.resolve("pages/home.jte"), "${view.words().text(\"page.unheard\")}");
        assertThatThrownBy(this::compile).hasMessageContaining("lacks [page.unheard]");
    }

    private void compile() throws IOException {
        TemplateCompiler.main(new String[] {
            reports.toString(),
            folder.resolve("compiled").toString(),
            folder.resolve("pages").toString()
        });
    }

    /** Replaces in the file each first text by the one after it. */
    private void change(String file, String... replacements) throws IOException {
        String text = Files.readString(reports.resolve(file));
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        Files.writeString(reports.resolve(file), text);
    }
}
