package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.saransh.storage.Sha256;

/** The same digest gives the same bytes, and what could change them is known. */
class ReproducibleTest {

    @Test
    void four_threads_at_once_give_one_hash_for_each_format() throws Exception {
        Rendering rendering = Known.rendering();
        Digest digest = RenderingTest.digest();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (OutputFormat format : OutputFormat.values()) {
                Callable<String> one = () -> Sha256.of(rendering.render(digest, Language.EN, format));
                List<Callable<String>> eight = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    eight.add(one);
                }
                Set<String> hashes = new HashSet<>();
                for (Future<String> hash : threads.invokeAll(eight)) {
                    hashes.add(hash.get());
                }
                assertThat(hashes).as(format.name()).hasSize(1);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void another_java_process_with_another_collector_compiler_zone_and_language_gives_the_same_bytes()
            throws IOException {
        Process other = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-XX:+UseParallelGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Duser.language=hi",
                        "-Duser.country=IN",
                        "-Dfile.encoding=ISO-8859-1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        classPath(),
                        RenderElsewhere.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(printed.strip()).isEqualTo(RenderElsewhere.hashes());
    }

    @Test
    void a_fingerprint_names_every_template_word_font_library_and_the_java_of_a_brief() {
        Fingerprint now = Workshop.fingerprint(new Briefs().named("weekly").orElseThrow());
        assertThat(now.parts())
                .containsKeys(
                        "template shared/page.jrxml",
                        "template shared/section-changes.jrxml",
                        "template shared/brief.css",
                        "template weekly/brief.properties",
                        "words shared/messages_en.properties",
                        "words weekly/messages_en.properties",
                        "font fonts/NotoSans-Regular.ttf",
                        "colour profile",
                        "code",
                        "java")
                .containsEntry("library jasperreports", "7.1.1")
                .containsEntry("library pdfbox", "3.0.8")
                .containsEntry("library poi", "5.5.1")
                .containsEntry("library icu4j", "79.1")
                .containsEntry("library validation-model-jakarta", "1.30.2");
        assertThat(now.parts().values()).doesNotContain("unknown").doesNotContainNull();
        assertThat(Fingerprint.read(now.json())).isEqualTo(now);
        assertThat(now.since(now)).isEmpty();
    }

    @Test
    void parts_that_changed_came_or_went_are_told_with_what_they_were() {
        Fingerprint then = new Fingerprint(Map.of("java", "17.0.14", "words hi", "a", "code", "c"));
        Fingerprint now = new Fingerprint(Map.of("java", "17.0.15", "words en", "b", "code", "c"));
        assertThat(now.since(then))
                .containsExactly(
                        new Fingerprint.Change("java", "17.0.14", "17.0.15"),
                        new Fingerprint.Change("words en", null, "b"),
                        new Fingerprint.Change("words hi", "a", null));
    }

    /** Also where the build hands it over in the manifest of a jar. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
