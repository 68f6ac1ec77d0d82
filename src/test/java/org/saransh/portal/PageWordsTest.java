package org.saransh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saransh.brief.Language;
import org.saransh.brief.Wording;
import org.saransh.export.ExportState;
import org.saransh.http.Fault;
import org.saransh.intake.Verdict;

class PageWordsTest {

    private static final Pattern KEY = Pattern.compile("\"(page\\.[A-Za-z][A-Za-z.]*[A-Za-z])\"");

    @Test
    void every_word_of_the_pages_is_there_in_both_languages() throws IOException {
        Set<String> english = keys("en");
        assertThat(english).hasSizeGreaterThan(200).isEqualTo(keys("hi"));
    }

    @Test
    void every_word_that_a_page_asks_for_is_there() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (String folder : List.of("src/main/java/org/saransh/portal", "src/main/jte")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    KEY.matcher(Files.readString(file))
                            .results()
                            .map(PageWordsTest::key)
                            .forEach(asked::add);
                }
            }
        }
        Arrays.stream(Place.values())
                .filter(place -> place.address() != null)
                .map(Place::key)
                .forEach(asked::add);
        Arrays.stream(ExportState.values())
                .map(state -> "page.export.state." + state)
                .forEach(asked::add);
        Arrays.stream(Verdict.values())
                .map(verdict -> "page.verdict." + verdict)
                .forEach(asked::add);
        assertThat(asked).hasSizeGreaterThan(150);
        assertThat(keys("en")).containsAll(asked);
    }

    private static String key(MatchResult found) {
        return found.group(1);
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader bundle = Files.newBufferedReader(Path.of("reports/shared/messages_" + language + ".properties"))) {
            words.load(bundle);
        }
        return words;
    }

    private static Set<String> keys(String language) throws IOException {
        Set<String> keys = new TreeSet<>(words(language).stringPropertyNames());
        keys.removeIf(key -> !key.startsWith("page."));
        return keys;
    }

    @Test
    void what_is_wrong_with_a_field_is_found_by_its_english_words_and_told_in_hindi() throws IOException {
        Properties english = words("en");
        Properties hindi = words("hi");
        List<String> faults =
                keys("en").stream().filter(key -> key.startsWith("page.fault.")).toList();
        assertThat(faults).hasSizeGreaterThan(80).allSatisfy(key -> {
            assertThat(FaultWords.key(english.getProperty(key))).isEqualTo(key);
            assertThat(FaultWords.language(hindi.getProperty(key))).isNull();
        });
        Fault wrong = new Fault("date", "x", "is no date", "31.03.2026");
        assertThat(FaultWords.said(Wording.of(Language.HI), wrong)).isEqualTo("तारीख नहीं है");
        assertThat(FaultWords.said(Wording.of(Language.EN), wrong)).isEqualTo("is no date: 31.03.2026");
        assertThat(FaultWords.said(Wording.of(Language.HI), new Fault("x", null, "is unheard of", null)))
                .isEqualTo("is unheard of");
    }
}
