package org.saransh.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private final Map<String, String> values = new HashMap<>();

    @TempDir
    Path folder;

    @BeforeEach
    void defaults() throws IOException {
        values.putAll(defaultsOfTheServer());
        values.put("saransh.base", folder.toString());
        values.replaceAll((name, value) -> filledIn(value));
    }

    @Test
    void every_variable_of_the_server_is_described_in_its_order() throws IOException {
        assertThat(Settings.ALL)
                .extracting(Setting::name)
                .containsExactlyElementsOf(defaultsOfTheServer().keySet());
    }

    @Test
    void the_defaults_can_be_used() {
        assertThat(Settings.faults(values::get)).isEmpty();
        assertThat(folder.resolve("data")).isDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            saransh.http.port         | ninety            | a whole number from 1 to 65535
            saransh.http.port         | 70000             | a whole number from 1 to 65535
            saransh.http.port         | ''                | is empty
            saransh.workers           | 0                 | a whole number from 1 to 100
            saransh.export.queue      | -1                | a whole number from 1
            saransh.session.idle      | 30 minutes        | a duration from PT1S
            saransh.session.idle      | -PT5M             | a duration from PT1S
            saransh.heartbeats.missed | 3                 | a whole number from 4
            saransh.mail.retry        | PT1M,,PT5M        | durations
            saransh.briefs.public     | no                | true or false
            saransh.public.url        | saransh.gov.in    | http:// or https://
            saransh.public.url        | https://a:b@host  | http:// or https://
            saransh.database.url      | jdbc:oracle:thin  | jdbc:postgresql:
            saransh.database.url      | jdbc:h2:mem:x     | jdbc:h2:file:
            saransh.mail.from         | Saransh           | an address
            saransh.mail.owners       | a@b.example, c    | mail addresses
            saransh.language          | fr                | en or hi
            saransh.colour            | blue              | a colour
            saransh.reports           | /no/such/folder   | a folder that can be read
            saransh.home              | /proc/saransh     | may write to
            saransh.home              | ${saransh.base}/x | may write to
            saransh.mail.uncertain    | perhaps           | hold or resend
            """)
    void a_value_that_cannot_be_used_is_told_in_one_sentence_that_names_the_setting(
            String name, String value, String allowed) {
        values.put(name, value);
        assertThat(Settings.faults(values::get))
                .singleElement()
                .asString()
                .startsWith(name + " is ")
                .contains(allowed);
    }

    @Test
    void a_secret_is_not_told_even_when_it_cannot_be_used() {
        values.put("saransh.mail.password", "hunter\n2");
        assertThat(Settings.faults(values::get)).singleElement().asString().doesNotContain("hunter");
    }

    @Test
    void a_misspelt_name_is_told_with_the_one_that_was_meant() {
        assertThat(Settings.unknown(List.of("SARANSH_HTTP_PROT", "SARANSH_HTTP_PORT", "saransh.mail.hots", "PATH")))
                .containsExactly(
                        "SARANSH_HTTP_PROT is no setting of this service, and nothing is done with it,"
                                + " perhaps SARANSH_HTTP_PORT was meant",
                        "saransh.mail.hots is no setting of this service, and nothing is done with it,"
                                + " perhaps saransh.mail.host was meant");
        assertThat(Settings.unknown(List.of("SARANSH_BASE", "saransh.home"))).isEmpty();
        assertThat(Settings.unknown(List.of("saransh.clock.ahead")))
                .containsExactly("saransh.clock.ahead is for tests: a service that people rely on must not have it");
    }

    private String filledIn(String value) {
        return Pattern.compile("\\$\\{([a-z.]+)}")
                .matcher(value)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(filledIn(values.get(found.group(1)))));
    }

    private static Map<String, String> defaultsOfTheServer() throws IOException {
        Map<String, String> defaults = new LinkedHashMap<>();
        Pattern.compile("<variable name=\"(saransh\\.[a-z.]+)\" defaultValue=\"([^\"]*)\"")
                .matcher(Files.readString(Path.of("server.xml")))
                .results()
                .forEach(found -> defaults.put(
                        found.group(1), found.group(2).replace("&lt;", "<").replace("&gt;", ">")));
        return defaults;
    }
}
