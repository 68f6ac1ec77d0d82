package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people are told about the pages is what stands on them. */
class RoleGuideTest {

    private static final Path GUIDES = Path.of("docs/roles");
    private static final Pattern WORDS = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern ADDRESS = Pattern.compile("`(/[a-z./-]*)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)");
    private static final Pattern PATH = Pattern.compile("@Path\\(\"/?([^\"]*)\"\\)");

    @Test
    void every_button_and_heading_that_a_guide_names_is_on_a_page() throws IOException {
        Properties words = new Properties();
        try (Reader bundle = Files.newBufferedReader(Path.of("reports/shared/messages_en.properties"))) {
            words.load(bundle);
        }
        for (Path guide : files(GUIDES, ".md")) {
            assertThat(found(WORDS, guide)).as(guide.toString()).isNotEmpty().allSatisfy(word -> assertThat(
                            words.values())
                    .contains(word));
        }
    }

    @Test
    void every_address_that_a_guide_names_is_one_of_the_service() throws IOException {
        List<String> paths = files(Path.of("src/main/java"), ".java").stream()
                .flatMap(source -> found(PATH, source).stream())
                .filter(path -> !path.isEmpty() && !path.startsWith("{"))
                .toList();
        for (Path guide : files(GUIDES, ".md")) {
            assertThat(found(ADDRESS, guide)).as(guide.toString()).isNotEmpty().allSatisfy(address -> {
                String path = address.substring(1);
                assertThat(path).satisfiesAnyOf(home -> assertThat(home).isEmpty(), any -> assertThat(paths)
                        .contains(any));
            });
        }
    }

    @Test
    void every_page_and_picture_that_a_guide_leads_to_is_there() throws IOException {
        for (Path guide : files(Path.of("docs"), ".md")) {
            assertThat(found(LINK, guide).stream().filter(link -> !link.contains("://")))
                    .as(guide.toString())
                    .allSatisfy(link -> assertThat(guide.resolveSibling(link)).exists());
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult result) -> result.group(1).replaceAll("\\s+", " "))
                    .toList();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
