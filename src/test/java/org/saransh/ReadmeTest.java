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

    @Test
    void each_setting_of_the_server_is_in_one_table_and_in_its_order() throws IOException {
        List<String> settings = matches("<variable name=\"(saransh\\.[a-z.]+)\"", "server.xml");
        List<String> told = new ArrayList<>();
        for (String page :
                List.of("README.md", "docs/mail.md", "docs/operate/backup.md", "docs/operate/retention.md")) {
            List<String> here = matches("(?m)^\\| `(saransh\\.[a-z.]+)` \\|", page);
            assertThat(here)
                    .as(page)
                    .isEqualTo(settings.stream().filter(here::contains).toList());
            told.addAll(here);
        }
        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(settings);
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
