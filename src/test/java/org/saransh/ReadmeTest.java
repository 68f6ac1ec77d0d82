package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final List<String> TABLES = List.of(
            "README.md",
            "docs/mail.md",
            "docs/operate/watch.md",
            "docs/operate/backup.md",
            "docs/operate/retention.md",
            "docs/operate/openid-connect.md");

    /** Their defaults are put together from other settings. */
    private static final List<String> FROM_OTHERS =
            List.of("saransh.home", "saransh.public.url", "saransh.database.url");

    @Test
    void each_setting_of_the_server_is_in_one_table_and_in_its_order() throws IOException {
        List<String> settings = matches("<variable name=\"(saransh\\.[a-z.]+)\"", "server.xml");
        List<String> told = new ArrayList<>();
        for (String page : TABLES) {
            List<String> here = matches("(?m)^\\| `(saransh\\.[a-z.]+)` \\|", page);
            assertThat(here)
                    .as(page)
                    .isEqualTo(settings.stream().filter(here::contains).toList());
            told.addAll(here);
        }
        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(settings);
    }

    @Test
    void each_default_that_a_table_tells_is_that_of_the_server() throws IOException {
        String server = Files.readString(Path.of("server.xml"));
        for (String page : TABLES) {
            Pattern.compile("(?m)^\\| `(saransh\\.[a-z.]+)` \\| (`([^`]+)`|none) \\|")
                    .matcher(Files.readString(Path.of(page)))
                    .results()
                    .filter(row -> !FROM_OTHERS.contains(row.group(1)))
                    .forEach(row -> assertThat(server)
                            .as(page)
                            .contains("<variable name=\"" + row.group(1) + "\" defaultValue=\"" + written(row.group(3))
                                    + "\"/>"));
        }
    }

    private static String written(String told) {
        return told == null ? "" : told.replace("<", "&lt;").replace(">", "&gt;");
    }

    @Test
    void the_tests_are_run_by_the_one_command_that_the_readme_names() throws IOException {
        assertThat(Files.readAllLines(Path.of(".ci/run"))).contains("mvn verify");
        assertThat(Files.readAllLines(Path.of("README.md")))
                .contains("    mvn verify")
                .hasSizeLessThan(150);
    }

    private static List<String> matches(String pattern, String file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(Path.of(file)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
