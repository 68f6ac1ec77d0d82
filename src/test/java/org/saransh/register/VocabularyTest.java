package org.saransh.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saransh.reference.Evidence;
import org.saransh.reference.IndianState;
import org.saransh.reference.Label;
import org.saransh.reference.Word;

/** The words of every vocabulary, as people write and read them. */
class VocabularyTest {

    private static final List<Class<?>> VOCABULARIES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.saransh").stream()
                    .filter(type -> type.isEnum() && type.isAssignableTo(Word.class))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    @Test
    void a_word_is_read_by_its_code_and_by_its_label_in_either_language() throws CellReader.Unreadable {
        assertThat(VOCABULARIES).hasSizeGreaterThan(10);
        for (Class<?> vocabulary : VOCABULARIES) {
            Column<Object> column = column(vocabulary);
            for (Word word : column.vocabulary()) {
                for (String text : List.of(
                        word.name(),
                        word.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        word.label().english(),
                        word.label().english().toUpperCase(Locale.ROOT),
                        word.label().hindi(),
                        Normalizer.normalize(word.label().hindi(), Normalizer.Form.NFD))) {
                    assertThat(CellReader.read(column, text).asText())
                            .as(vocabulary.getSimpleName() + " " + text)
                            .isEqualTo(word.name());
                }
            }
        }
    }

    @Test
    void a_hindi_letter_with_a_dot_may_be_one_character_or_two() throws CellReader.Unreadable {
        Column<Object> states = column(IndianState.class);
        assertThat(CellReader.filter(states, "चंडीग\u095D")).isEqualTo(IndianState.CHANDIGARH);
        assertThat(CellReader.filter(states, "चंडीग\u0922\u093C")).isEqualTo(IndianState.CHANDIGARH);
    }

    @Test
    void a_refusal_names_the_words_allowed_and_the_nearest_code_or_label() {
        assertThat(refusal(column(Evidence.class), "OFICIAL_TEXT"))
                .startsWith("OFFICIAL_TEXT? One of OFFICIAL_TEXT (Official text, आधिकारिक पाठ); ")
                .endsWith("SECONDARY_COMPILATION (Secondary compilation, द्वितीयक संकलन)");
        assertThat(refusal(column(Evidence.class), "secondary compilations")).startsWith("Secondary compilation? ");
        assertThat(refusal(column(IndianState.class), "उतर प्रदेश")).startsWith("उत्तर प्रदेश? ");
        assertThat(refusal(column(IndianState.class), "Atlantis and its islands"))
                .startsWith("One of ");
    }

    @Test
    void yes_and_no_are_read_and_shown_in_either_language() throws CellReader.Unreadable {
        Column<Object> column = Column.of("confirmed", new Label("Confirmed", "पुष्ट"), ColumnType.YES_NO, row -> row);
        for (String yes : List.of("true", "Yes", "1", "हाँ")) {
            assertThat(CellReader.filter(column, yes)).isEqualTo(true);
        }
        for (String no : List.of("FALSE", "no", "0", "नहीं")) {
            assertThat(CellReader.filter(column, no)).isEqualTo(false);
        }
        assertThat(refusal(column, "perhaps")).contains("true or false");
        assertThat(List.of(column.text(true, null), column.text(true, "en"), column.text(false, "hi")))
                .containsExactly("true", "Yes", "नहीं");
    }

    @Test
    void a_table_in_a_language_shows_labels_and_one_without_shows_codes() {
        Column<Object> column = column(Evidence.class);
        assertThat(List.of(
                        column.text(Evidence.PRESS, null),
                        column.text(Evidence.PRESS, "en"),
                        column.text(Evidence.PRESS, "hi")))
                .containsExactly("PRESS", "Press", "समाचार माध्यम");
    }

    @Test
    void a_list_of_codes_is_read_by_labels_and_shown_with_them() throws CellReader.Unreadable {
        Column<Object> states = Column.of("states", new Label("States", "राज्य"), ColumnType.NAMES, row -> row)
                .ofElements(IndianState.class);
        assertThat(CellReader.read(states, "Tamil Nadu; बिहार; GOA")).hasToString("[\"TAMIL_NADU\",\"BIHAR\",\"GOA\"]");
        assertThat(CellReader.filter(states, "Tamil Nadu")).isEqualTo("tamil_nadu");
        assertThat(refusal(states, "Bihaar")).startsWith("BIHAR? ");
        assertThat(states.text(List.of("TAMIL_NADU", "BIHAR"), "hi")).isEqualTo("तमिलनाडु; बिहार");
        assertThat(states.text(List.of("TAMIL_NADU", "BIHAR"), null)).isEqualTo("TAMIL_NADU; BIHAR");
    }

    private static Column<Object> column(Class<?> vocabulary) {
        return Column.of("word", new Label("Word", "शब्द"), ColumnType.CODE, row -> row)
                .ofElements(vocabulary);
    }

    private static String refusal(Column<?> column, String text) {
        return catchThrowableOfType(CellReader.Unreadable.class, () -> CellReader.filter(column, text))
                .allowed();
    }
}
