package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    private static final String HEADING = "english,hindi,note\n";

    @Test
    void the_glossary_of_this_service_has_no_fault_and_the_terms_of_ministry_texts() {
        Glossary glossary = Reports.glossary();
        assertThat(glossary.faults()).isEmpty();
        assertThat(glossary.terms()).hasSizeGreaterThan(60);
        assertThat(glossary.terms())
                .filteredOn(term -> term.note().startsWith("मंत्रालय का पाठ"))
                .extracting(Glossary.Term::hindi)
                .contains(
                        "आशय पत्र",
                        "निष्पादन सुरक्षा",
                        "अग्रिम भुगतान",
                        "पसंदीदा बोलीदाता",
                        "समेकित अनुज्ञप्ति",
                        "खान मंत्रालय");
    }

    @Test
    void each_brief_has_the_terms_of_its_language_first_and_in_its_order() throws IOException {
        Glossary glossary = read("zinc,जस्ता,\nbrine,लवण-जल,salt lakes\nUnion Cabinet,केंद्रीय मंत्रिमंडल,\n");
        assertThat(cells(GlossarySection.lines(glossary, Language.EN), "term"))
                .containsExactly("brine", "Union Cabinet", "zinc");
        List<Line> hindi = GlossarySection.lines(glossary, Language.HI);
        assertThat(cells(hindi, "term")).containsExactly("केंद्रीय मंत्रिमंडल", "जस्ता", "लवण-जल");
        assertThat(cells(hindi, "translation")).containsExactly("Union Cabinet", "zinc", "brine");
        assertThat(cells(hindi, "note")).containsExactly("salt lakes");
    }

    @Test
    void a_table_as_excel_saves_it_is_read() throws IOException {
        Glossary glossary = Glossary.read(
                new StringReader("\uFEFF" + HEADING.strip() + "\r\n\"tender, notice of\",निविदा सूचना,\r\n\r\n"));
        assertThat(glossary.faults()).isEmpty();
        assertThat(glossary.terms()).containsExactly(new Glossary.Term("tender, notice of", "निविदा सूचना", ""));
    }

    @Test
    void every_wrong_line_is_named_and_the_sound_ones_are_kept() throws IOException {
        Glossary glossary =
                read("lithium,लिथियम,\nnickel,nikal,\ncobalt,कोबाल्ट\nनिकल,nickel,\nLithium,लिथियम,\ncopper,ताँबा,\n");
        assertThat(glossary.terms()).extracting(Glossary.Term::english).containsExactly("lithium", "copper");
        assertThat(glossary.faults())
                .containsExactly(
                        "shared/glossary.csv:3: \"nickel\" has no Hindi term",
                        "shared/glossary.csv:4: there are 2 cells instead of 3; a text with a comma stands in"
                                + " quotation marks",
                        "shared/glossary.csv:5: \"निकल\" is no English term",
                        "shared/glossary.csv:6: \"Lithium\" stands in the glossary already");
    }

    @Test
    void another_table_and_a_quotation_mark_too_many_are_told() throws IOException {
        assertThat(Glossary.read(new StringReader("term;hindi\n")).faults())
                .containsExactly("shared/glossary.csv:1: the first line has to be english,hindi,note");
        assertThat(Glossary.read(new StringReader("")).faults())
                .containsExactly("shared/glossary.csv:1: the first line has to be english,hindi,note");
        assertThat(read("lithium,लिथियम,\n\"nickel,निकल,\n").faults())
                .singleElement()
                .asString()
                .startsWith("shared/glossary.csv:3: ");
    }

    private static Glossary read(String lines) throws IOException {
        return Glossary.read(new StringReader(HEADING + lines));
    }

    private static List<String> cells(List<Line> lines, String column) {
        return lines.stream()
                .map(line -> line.cells().get(column))
                .filter(cell -> cell != null)
                .map(Value::text)
                .toList();
    }
}
