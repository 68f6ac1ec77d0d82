package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
    void copy_what_a_small_brief_needs() throws IOException {
        reports = Files.createDirectory(folder.resolve("reports"));
        Files.createDirectory(folder.resolve("pages"));
        Files.createDirectory(reports.resolve("shared"));
        Files.createDirectory(reports.resolve("diary"));
        Files.createDirectory(reports.resolve("fonts"));
        Files.copy(Path.of("reports/fonts/fonts.xml"), reports.resolve("fonts/fonts.xml"));
        try (Stream<Path> shared = Files.list(Path.of("reports/shared"))) {
            for (Path file : shared.filter(one -> one.toString()
                            .matches(".*(page\\.jrxml|-due\\.jrxml|styles\\.jrtx|messages_.*|glossary\\.csv)"))
                    .toList()) {
                Files.copy(file, reports.resolve("shared").resolve(file.getFileName()));
            }
        }
        Files.writeString(reports.resolve("diary/brief.properties"), "sections=due\nsheets=due\n");
        for (Language language : Language.values()) {
            Files.writeString(
                    reports.resolve("diary/messages_" + language.code() + ".properties"),
                    "brief.title=Diary\nbrief.subtitle={day}\nbrief.subject=Diary\n");
        }
    }

    @Test
    void sound_templates_are_compiled() throws IOException {
        compile();
        try (Stream<Path> compiled = Files.list(folder.resolve("compiled/shared"))) {
            assertThat(compiled.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("page.jasper", "section-due.jasper", "sheet-due.jasper");
        }
        assertThat(folder.resolve("compiled/briefs.txt")).hasContent("diary");
    }

    @Test
    void a_broken_template_fails_the_build() throws IOException {
        change("shared/sheet-due.jrxml", "$F{text}", "$F{text}.nothing()");
        assertThatThrownBy(this::compile).hasMessageContaining("sheet-due").hasMessageContaining("nothing()");
    }

    @Test
    void a_field_that_the_row_lacks_fails_the_build() throws IOException {
        change("shared/sheet-due.jrxml", "\"basis\"", "\"bases\"", "$F{basis}", "$F{bases}");
        assertThatThrownBy(this::compile)
                .hasMessageMatching("(?s).*shared/sheet-due.jrxml:\\d+: a line of due has no java.lang.String bases.*");
    }

    @Test
    void a_field_of_another_type_than_the_rows_fails_the_build() throws IOException {
        change(
                "shared/sheet-due.jrxml",
                "name=\"text\" class=\"java.lang.String\"",
                "name=\"text\" class=\"java.lang.Integer\"");
        assertThatThrownBy(this::compile).hasMessageContaining("a line of due has no java.lang.Integer text");
    }

    @Test
    void a_word_that_a_language_lacks_fails_the_build() throws IOException {
        change("shared/messages_en.properties", "\nPhrase.DUE_BIDS=", "\nPhrase.DUE_BIDDING=");
        assertThatThrownBy(this::compile)
                .hasMessageContaining("shared/messages_en.properties:1: lacks [Phrase.DUE_BIDS]");
    }

    @Test
    void a_value_that_one_language_leaves_out_fails_the_build() throws IOException {
        change("shared/messages_hi.properties", "के मूल्य के {offer} पर", "के मूल्य पर");
        assertThatThrownBy(this::compile)
                .hasMessageMatching(
                        "shared/messages_hi.properties:\\d+: Phrase.CHANGE_OFFERING_AUCTIONED lacks argument \\{offer}");
    }

    @Test
    void a_value_that_only_one_language_asks_for_fails_the_build() throws IOException {
        change("shared/messages_hi.properties", "one {# पेशकश}", "one {# पेशकश {plan}}");
        assertThatThrownBy(this::compile)
                .hasMessageMatching(
                        "(?s).*shared/messages_en.properties:\\d+: Phrase.KEY_SALES lacks argument \\{plan}.*");
    }

    @Test
    void words_that_are_no_message_fail_the_build() throws IOException {
        change("diary/messages_hi.properties", "brief.subtitle={day}", "brief.subtitle={day");
        assertThatThrownBy(this::compile)
                .hasMessageContaining("diary/messages_hi.properties:2: brief.subtitle is no message");
    }

    @Test
    void a_word_that_only_a_page_asks_for_fails_the_build_too() throws IOException {
        Files.writeString(folder.resolve("pages/home.jte"), "${view.words().text(\"page.unheard\")}");
        assertThatThrownBy(this::compile).hasMessageContaining("lacks [page.unheard]");
    }

    @Test
    void a_line_of_the_glossary_without_its_hindi_term_fails_the_build() throws IOException {
        change("shared/glossary.csv", "agreement,करार,", "agreement,,");
        assertThatThrownBy(this::compile).hasMessage("shared/glossary.csv:2: \"agreement\" has no Hindi term");
        Files.delete(reports.resolve("shared/glossary.csv"));
        assertThatThrownBy(this::compile).hasMessage("shared/glossary.csv:1: is not there");
    }

    @Test
    void a_descriptor_that_names_no_section_or_lacks_a_template_fails_the_build() throws IOException {
        change("diary/brief.properties", "sections=due", "sections=weather");
        assertThatThrownBy(this::compile).hasMessageContaining("diary/brief.properties:1: There is no section weather");
        change("diary/brief.properties", "sections=weather", "sections=due points");
        assertThatThrownBy(this::compile).hasMessageContaining("there is no template section-points.jrxml");
    }

    @Test
    void what_a_document_must_not_do_is_reported_with_file_and_line() throws IOException {
        change(
                "shared/styles.jrtx",
                "fontName=\"Noto Sans\" fontSize=\"21.0\"",
                "fontName=\"Arial\" fontSize=\"21.0\"");
        Files.writeString(
                reports.resolve("diary/section-due.jrxml"),
                Files.readString(reports.resolve("shared/section-due.jrxml"))
                        .replace(
                                "$P{HEADING}",
                                "$P{HEADING} + new java.util.Date()\n + java.nio.file.Files.list(null) + $P{W}.text(\"no.such\")")
                        .replaceFirst("value=\"h2\"", "value=\"h1\"")
                        .replaceFirst("value=\"h2\"", "value=\"h3\"")
                        .replaceFirst(
                                "<element kind=\"component\"",
                                "<element kind=\"image\" x=\"0\" y=\"0\" width=\"9\" height=\"9\"/>\n<element kind=\"component\""));
        assertThatThrownBy(this::compile)
                .hasMessageContaining("shared/styles.jrtx:3: the font Arial is not in the bundle")
                .hasMessageMatching(
                        "(?s).*diary/section-due.jrxml:\\d+: 'new java.util.Date' gives something else each time.*")
                .hasMessageMatching(
                        "(?s).*diary/section-due.jrxml:\\d+: a template may not use java.nio.file.Files.list.*")
                .hasMessageMatching("(?s).*diary/section-due.jrxml:\\d+: there are no words for no.such.*")
                .hasMessageMatching("(?s).*diary/section-due.jrxml:\\d+: a heading of level 3 follows one of level 1.*")
                .hasMessageMatching("(?s).*diary/section-due.jrxml:\\d+: this image has no alternative text.*");
    }

    @Test
    void the_command_of_authors_prints_every_finding_with_file_and_line_and_fails() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/weekly")).getParent();
        assertThat(printed(own)).isEqualToIgnoringNewLines("nothing to mend");
        Files.writeString(own.resolve("weekly/messages_en.properties"), "brief.subtitle=\n");
        Files.writeString(
                own.resolve("weekly/section-due.jrxml"),
                Files.readString(reports.resolve("shared/section-due.jrxml"))
                        .replace("$P{HEADING}", "$P{HEADING} + Math.random()"));
        assertThat(printed(own).lines())
                .allMatch(line -> line.matches("weekly/[a-z-]+_?(en)?\\.(jrxml|properties):\\d+: .+"))
                .anyMatch(
                        line -> line.startsWith("weekly/messages_en.properties:1: brief.subtitle lacks argument {day}"))
                .anyMatch(line -> line.startsWith("weekly/section-due.jrxml:22: 'Math.random' gives something else"));
    }

    /** What the command says; when it says that something is wrong, it must fail too. */
    private static String printed(Path own) throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        boolean failed = false;
        try {
            TemplateCompiler.main(new String[] {"--check", own.toString()});
        } catch (IllegalStateException refused) {
            failed = true;
        } finally {
            System.setOut(console);
        }
        String said = printed.toString(StandardCharsets.UTF_8);
        assertThat(failed).isEqualTo(!said.startsWith("nothing to mend"));
        return said;
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
