package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saransh.storage.StoreIn;

class OverridesTest {

    private static final String A_HUNDREDFOLD = ".replace(\"1\", \"1111111111\").replace(\"1\", \"1111111111\")";

    @TempDir
    Path folder;

    @TempDir
    Path store;

    @AfterEach
    void forget() {
        Reports.use(Overrides.NONE);
    }

    @Test
    void a_word_in_the_folder_comes_before_ours_and_all_other_words_stay() throws IOException {
        write("weekly/messages_en.properties", "\uFEFFbrief.title=Weekly minerals note\n");
        use();
        Wording english = Wording.of("weekly", Language.EN);
        assertThat(english.text("brief.title")).isEqualTo("Weekly minerals note");
        assertThat(english.text("section.points")).isEqualTo("Key points");
        assertThat(Wording.of("weekly", Language.HI).text("brief.title")).doesNotContain("note");
        assertThat(Wording.of("state", Language.EN).text("brief.title")).doesNotContain("note");
        assertThat(text(Known.rendering().render(RenderingTest.digest(), Language.EN, OutputFormat.PDF)))
                .contains("Weekly minerals note");
        assertThat(html("weekly")).contains("Weekly minerals note");
    }

    @Test
    void a_template_a_style_and_a_glossary_in_the_folder_come_before_ours() throws IOException {
        copy("shared/section-points.jrxml", "weekly/section-points.jrxml", "$P{HEADING}", "$P{HEADING} + \" (own)\"");
        copy("shared/styles.jrtx", "shared/styles.jrtx", "fontSize=\"21.0\"", "fontSize=\"11.0\"");
        copy("shared/brief.css", "shared/brief.css", ":root {", "/* own */ :root {");
        write("shared/glossary.csv", "english,hindi,note\nlead,सीसा,\n");
        byte[] ours = Known.rendering().render(RenderingTest.digest(), Language.EN, OutputFormat.PDF);
        use();
        byte[] theirs = Known.rendering().render(RenderingTest.digest(), Language.EN, OutputFormat.PDF);
        assertThat(text(ours)).contains("Key points").doesNotContain("Key points (own)");
        assertThat(text(theirs)).contains("Key points (own)");
        assertThat(titleHeight(theirs)).isLessThan(titleHeight(ours));
        assertThat(html("weekly")).contains("/* own */");
        assertThat(Reports.glossary().terms())
                .extracting(Glossary.Term::english)
                .containsExactly("lead");
    }

    /** Each of them passes the check, and fails only when it is filled. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\" + 1 / ($P{HEADING}.length() - $P{HEADING}.length())",
                "$P{HEADING}.substring(100000)",
                "\"\" + new java.math.BigDecimal($P{HEADING})",
                "\"0123456789\"" + A_HUNDREDFOLD + A_HUNDREDFOLD + A_HUNDREDFOLD + A_HUNDREDFOLD + A_HUNDREDFOLD,
            })
    void a_template_that_fails_or_asks_for_all_memory_keeps_no_other_brief_from_being_made(String poison)
            throws IOException {
        copy("shared/section-points.jrxml", "state/section-points.jrxml", "$P{HEADING}]]", poison + "]]");
        use();
        Known known = new Known().tranche("I", 20, 5, 3, "2024-07-30");
        Digest poisoned = Known.digest("state", Scope.EVERYTHING, known, known, "2024-06-28");
        CompletableFuture<byte[]> good = CompletableFuture.supplyAsync(
                () -> Known.rendering().render(RenderingTest.digest(), Language.EN, OutputFormat.PDF));
        assertThatThrownBy(() -> Known.rendering().render(poisoned, Language.EN, OutputFormat.PDF))
                .isInstanceOf(RenderingException.class)
                .hasMessageContaining("cannot be filled");
        assertThat(text(good.join())).contains("Key points");
    }

    @Test
    void a_new_folder_is_a_fifth_brief_whose_pdf_passes_the_gate_in_both_languages() throws IOException {
        minister();
        use();
        assertThat(new Briefs().all())
                .extracting(Brief::name)
                .containsExactly("minister", "partner", "state", "tranche", "weekly");
        Known known = new Known().tranche("I", 20, 5, 3, "2024-07-30");
        Digest digest = Known.digest("minister", Scope.EVERYTHING, known, known, "2024-06-28");
        Rendering rendering = Known.rendering();
        assertThat(rendering.templates.complete()).isTrue();
        Gate gate = new Gate();
        gate.store = StoreIn.folder(store);
        gate.mostPagesAtOnce = 60;
        for (Language language : Language.values()) {
            byte[] pdf = rendering.render(digest, language, OutputFormat.PDF);
            assertThat(gate.check(pdf).conforms()).isTrue();
            assertThat(rendering.render(digest, language, OutputFormat.XLSX)).isNotEmpty();
            assertThat(new String(rendering.render(digest, language, OutputFormat.HTML), StandardCharsets.UTF_8))
                    .contains(language == Language.EN ? "For the Minister" : "मंत्री के लिए");
        }
    }

    @Test
    void the_fingerprint_of_a_brief_names_what_the_folder_changed_and_only_that() throws IOException {
        Fingerprint before = Workshop.fingerprint(new Briefs().named("weekly").orElseThrow());
        copy("shared/section-points.jrxml", "weekly/section-points.jrxml");
        copy("shared/styles.jrtx", "shared/styles.jrtx", "fontSize=\"21.0\"", "fontSize=\"11.0\"");
        write("weekly/messages_hi.properties", "brief.title=साप्ताहिक\n");
        minister();
        use();
        Fingerprint now = Workshop.fingerprint(new Briefs().named("weekly").orElseThrow());
        assertThat(now.since(before))
                .extracting(Fingerprint.Change::part)
                .containsExactly(
                        "template shared/styles.jrtx",
                        "template weekly/section-points.jrxml",
                        "words weekly/messages_hi.properties");
        assertThat(Workshop.fingerprint(new Briefs().named("minister").orElseThrow())
                        .parts())
                .containsKeys("template minister/brief.properties", "words minister/messages_hi.properties");
    }

    @Test
    void everything_that_is_wrong_stops_the_start_with_file_and_line() throws IOException {
        copy("shared/section-due.jrxml", "weekly/section-due.jrxml", "$F{text}", "$F{text}.nothing()");
        copy("shared/sheet-due.jrxml", "weekly/sheet-due.jrxml", "<field name=\"basis\"", "<field name=\"bases\"");
        write("shared/styles.jrtx", "<jasperTemplate>\n<style name=\"Base\" fontName=\"Arial\"/>\n</jasperTemplate>");
        write("weekly/messages_hi.properties", "# own\nbrief.subtitle={day\n");
        write("shared/glossary.csv", "english,hindi,note\nlead,,\n");
        write("shared/brief.css", "p { }\n@import 'x.css';\n");
        write("minister/brief.properties", "sections=points\nsheets=points weather\n");
        write("state/section-points.jrxml", "<jasperReport>\n<detail>\n");
        copy("shared/section-due.jrxml", "state/section-dues.jrxml");
        assertThatThrownBy(this::use)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("saransh.reports: the folder " + folder + " cannot be used: ")
                .hasMessageMatching("(?s).*weekly/section-due.jrxml:\\d\\d: .*nothing\\(\\).*")
                .hasMessageMatching("(?s).*weekly/sheet-due.jrxml:\\d: a line of due has no java.lang.String bases.*")
                .hasMessageContaining("shared/styles.jrtx:2: the font Arial is not in the bundle")
                .hasMessageContaining("weekly/messages_hi.properties:2: brief.subtitle is no message")
                .hasMessageContaining("shared/glossary.csv:2: \"lead\" has no Hindi term")
                .hasMessageContaining("shared/brief.css:2: '@import' is not allowed")
                .hasMessageContaining("minister/brief.properties:2: There is no section weather")
                .hasMessageContaining("state/section-dues.jrxml:1: there is no section dues that would use it")
                .hasMessageMatching("(?s).*state/section-points.jrxml:\\d: is no XML.*");
        assertThat(new Briefs().named("minister")).isEmpty();
        assertThat(Reports.glossary().terms()).hasSizeGreaterThan(50);
    }

    @Test
    void a_brief_without_words_in_a_language_stops_the_start() throws IOException {
        minister();
        Files.delete(folder.resolve("minister/messages_hi.properties"));
        assertThatThrownBy(this::use).hasMessageContaining("minister/messages_hi.properties:1: lacks [brief.subject");
    }

    @Test
    void nothing_but_files_of_briefs_is_read_from_the_folder() throws IOException {
        Path secret = Files.writeString(store.resolve("secret"), "english,hindi,note\nsecret,रहस्य,\n");
        minister();
        write("minister/page.jasper", "compiled");
        write("minister/notes.txt", "notes");
        write("minister/messages_hin.properties", "brief.title=x");
        write("minister/brief.css", "p { }");
        write("minister/deeper/page.jrxml", "<jasperReport/>");
        write("fonts/fonts.xml", "<fontFamilies/>");
        write("Big Letters/brief.properties", "sections=points");
        write("empty/section-points.jrxml", "<jasperReport/>");
        write(".git/config", "left out");
        Files.createDirectories(folder.resolve("shared"));
        Files.createSymbolicLink(folder.resolve("shared/glossary.csv"), secret);
        Files.createSymbolicLink(folder.resolve("linked"), store);
        Files.write(folder.resolve("minister/logo.png"), new byte[3 * 1024 * 1024]);
        assertThatThrownBy(this::use)
                .hasMessageContaining("minister/page.jasper:1: compiled templates are not read: give the .jrxml")
                .hasMessageContaining("minister/notes.txt:1: no brief uses a file of this name")
                .hasMessageContaining("minister/messages_hin.properties:1: no brief uses a file of this name")
                .hasMessageContaining("minister/brief.css:1: this file is only read from shared")
                .hasMessageContaining("minister/deeper:1: this is no file")
                .hasMessageContaining("fonts:1: fonts are those of the program")
                .hasMessageContaining("Big Letters:1: the name of a brief has small letters")
                .hasMessageContaining("empty/section-points.jrxml:1: there is no brief in this folder")
                .hasMessageContaining("shared/glossary.csv:1: a symbolic link is not followed")
                .hasMessageContaining("linked:1: a symbolic link is not followed")
                .hasMessageContaining("minister/logo.png:1: the file is larger than")
                .hasMessageNotContaining(".git");
        assertThatThrownBy(() -> ReportsFolder.read(folder.resolve("nowhere")))
                .hasMessageContaining("nowhere:1: there is no such folder");
    }

    private void use() {
        Reports.use(ReportsFolder.read(folder));
    }

    private void minister() throws IOException {
        write("minister/brief.properties", "sections=points due\nannexes=sources\nsheets=points due sources\n");
        write(
                "minister/messages_en.properties",
                "brief.title=For the Minister\nbrief.subtitle={day}\nbrief.subject=For the Minister, {day}\n");
        write(
                "minister/messages_hi.properties",
                "brief.title=मंत्री के लिए\nbrief.subtitle={day}\nbrief.subject=मंत्री के लिए, {day}\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** Copies one of our files, each first text in it replaced by the one after it. */
    private void copy(String ours, String file, String... replacements) throws IOException {
        String text = Files.readString(Path.of("reports", ours));
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        write(file, text);
    }

    private static String html(String brief) {
        assertThat(RenderingTest.digest().brief()).isEqualTo(brief);
        return new String(
                Known.rendering().render(RenderingTest.digest(), Language.EN, OutputFormat.HTML),
                StandardCharsets.UTF_8);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The height of the largest letters of the first page, in points. */
    private static float titleHeight(byte[] pdf) throws IOException {
        float[] highest = {0};
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition letter) {
                    highest[0] = Math.max(highest[0], letter.getFontSizeInPt());
                }
            };
            stripper.setEndPage(1);
            stripper.getText(document);
        }
        return highest[0];
    }
}
