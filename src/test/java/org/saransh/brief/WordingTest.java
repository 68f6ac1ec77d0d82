package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.awt.Font;
import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saransh.auction.Outcome;
import org.saransh.partnership.EngagementType;
import org.saransh.partnership.PartnershipKind;
import org.saransh.reference.Basis;
import org.saransh.reference.PartialDate;
import org.saransh.reference.Word;
import org.saransh.register.YesNo;

class WordingTest {

    private final Wording english = Wording.of(Language.EN);
    private final Wording hindi = Wording.of("weekly", Language.HI);

    @Test
    void numbers_are_grouped_in_lakh_and_crore() {
        assertThat(english.number(12345678)).isEqualTo("1,23,45,678");
        assertThat(english.number(new BigDecimal("100000.5"))).isEqualTo("1,00,000.5");
        assertThat(english.offer(new BigDecimal("752.05"))).isEqualTo("752.05\u00a0%");
    }

    @Test
    void dates_are_written_as_precisely_as_they_are_known_and_in_indian_time() {
        assertThat(english.date(new PartialDate("2024-06-24"))).isEqualTo("24.06.2024");
        assertThat(english.date(new PartialDate("2024-06"))).isEqualTo("06.2024");
        assertThat(english.date(new PartialDate("2024"))).isEqualTo("2024");
        assertThat(english.date(null)).isEmpty();
        assertThat(english.day(Instant.parse("2024-06-24T18:29:59Z"))).isEqualTo("24.06.2024");
        assertThat(english.day(Instant.parse("2024-06-24T18:30:00Z"))).isEqualTo("25.06.2024");
        assertThat(english.plain("signed 2024-01-15 in Delhi")).isEqualTo("signed 15.01.2024 in Delhi");
    }

    @Test
    void a_line_on_many_sources_names_ranges_of_numbers() {
        List<SourceLine> sources = IntStream.rangeClosed(1, 9)
                .mapToObj(number -> new SourceLine(number, "PIB", "Note", null, null, Basis.OFFICIAL_TEXT))
                .toList();
        Standing standing = new Standing(Basis.OFFICIAL_TEXT, true, List.of(1, 2, 3, 5, 8, 9));
        assertThat(english.standing(standing, sources)).contains("1–3, 5, 8–9");
        assertThat(english.standing(null, sources)).isEmpty();
    }

    @Test
    void hindi_figures_group_by_lakh_and_crore_too_in_international_digits() {
        assertThat(hindi.number(12345678)).isEqualTo("1,23,45,678");
        assertThat(hindi.offer(new BigDecimal("752.05"))).isEqualTo("752.05\u00a0%");
        assertThat(hindi.say(Statement.of(
                        Phrase.CHANGE_OBSERVATION_NEW,
                        Values.of("indicator", "EV")
                                .text("period", "FY25")
                                .text("unit", "units")
                                .text("scope", "India")
                                .number("value", 1149334))))
                .isEqualTo("EV, FY25: 11,49,334 units (India)।");
    }

    @Test
    void hindi_sentences_follow_their_number_also_when_it_is_none() {
        assertThat(hindi.say(sales(0))).isEqualTo("ट्रांच I में 0 पेशकश की नीलामी हुई।");
        assertThat(hindi.say(sales(1))).isEqualTo("ट्रांच I में 1 पेशकश की नीलामी हुई।");
        assertThat(hindi.say(sales(1200))).isEqualTo("ट्रांच I में 1,200 पेशकशों की नीलामी हुई।");
    }

    @Test
    void hindi_days_and_standings_read_as_hindi() {
        assertThat(hindi.date(new PartialDate("2024-06-24"))).isEqualTo("24.06.2024");
        assertThat(hindi.minute(Instant.parse("2024-06-24T02:30:00Z"))).isEqualTo("24.06.2024 08:00 भा.मा.स.");
        List<SourceLine> sources = List.of(new SourceLine(
                1, "Reuters, republished", "Report", new PartialDate("2024-04-25"), null, Basis.UNNAMED_SOURCES));
        assertThat(hindi.standing(new Standing(Basis.UNNAMED_SOURCES, false, List.of(1)), sources))
                .isEqualTo("अपुष्ट: अनाम सूत्र, Reuters, 25.04.2024 [1]");
        assertThat(hindi.text("annex", Map.of("letter", "B", "heading", "स्रोत")))
                .isEqualTo("अनुलग्नक ख: स्रोत");
    }

    /** A sign that the font of the documents lacks would stop an edition on the day on which it is needed. */
    @Test
    void every_sign_of_the_bundles_and_the_glossary_can_be_printed() throws Exception {
        Font font = Font.createFont(Font.TRUETYPE_FONT, new File("reports/fonts/NotoSans-Regular.ttf"));
        try (Stream<Path> files = Files.walk(Path.of("reports"))) {
            for (Path file : files.filter(one -> one.toString().matches(".*(messages_..\\.properties|glossary\\.csv)"))
                    .toList()) {
                String text = Files.readString(file).replaceAll("[\\p{Cntrl}\\u200c\\u200d\\ufeff]", "");
                assertThat(text.codePoints()
                                .filter(sign -> !font.canDisplay(sign))
                                .mapToObj(Character::toString))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    private static Statement sales(int count) {
        return Statement.of(
                Phrase.KEY_SALES,
                Values.of("tranches", "I").number("trancheCount", 1).number("count", count));
    }

    @Test
    void a_code_is_called_by_its_label_unless_the_language_has_a_word_of_its_own() {
        assertThat(english.word(PartnershipKind.PLURILATERAL)).isEqualTo("Grouping");
        assertThat(english.word(Basis.OFFICIAL_REPOST)).isEqualTo("official release, republished");
        assertThat(english.word(Outcome.AUCTIONED_THEN_ANNULLED)).isEqualTo("Auctioned, then annulled");
        assertThat(EngagementType.DOMESTIC_MEETING.label().english()).isEqualTo("Domestic meeting");
        assertThat(english.word(EngagementType.DOMESTIC_MEETING)).isEqualTo("Meeting");
    }

    @Test
    void every_word_of_the_registers_can_be_said() {
        List<JavaClass> vocabularies = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.saransh").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Word.class))
                        .filter(type -> !type.isAssignableTo(YesNo.class))
                        .toList();
        assertThat(vocabularies).hasSizeGreaterThan(10);
        for (JavaClass vocabulary : vocabularies) {
            for (Object word : vocabulary.reflect().getEnumConstants()) {
                assertThat(english.word((Enum<?>) word)).isNotBlank();
            }
        }
    }

    @Test
    void a_word_that_is_missing_is_named() {
        assertThatThrownBy(() -> english.text("no.such.word"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("no.such.word");
    }
}
