package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.saransh.pdf.ConformanceCheck;
import org.saransh.pdf.StructurePrint;
import org.saransh.pdf.StructurePrint.Passage;
import org.saransh.reference.Attribution;
import org.saransh.reference.Conflict;

/** Editions of all briefs as they were once kept, in every language. */
class KnownEditionsTest {

    /** An edition in a language. */
    record Kept(String name, Language language) {

        Digest digest() {
            return RenderingTest.digest(name);
        }

        byte[] pdf() {
            return RENDERING.render(digest(), language, OutputFormat.PDF);
        }
    }

    private static final Rendering RENDERING = Known.rendering();

    static List<Kept> editions() {
        return List.of("weekly-2024-06-28", "partner-2026-03-31", "state-2024-06-28", "tranche-2024-06-28").stream()
                .flatMap(name -> List.of(Language.values()).stream().map(language -> new Kept(name, language)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void what_is_read_in_the_pdf_is_what_the_digest_says_word_for_word(Kept edition) throws IOException {
        byte[] pdf = edition.pdf();
        List<PrintedText.Told> told = PrintedText.of(RENDERING, edition.digest(), edition.language());
        assertThat(PrintedText.read(pdf)).isEqualTo(told).hasSizeGreaterThan(10);
        assertThat(ConformanceCheck.check(pdf).failures()).isEmpty();
    }

    /** As a reader's selection runs over the page, not as the structure does. */
    @ParameterizedTest
    @MethodSource("editions")
    void every_sentence_of_a_key_point_can_be_copied_from_the_page(Kept edition) throws IOException {
        Wording wording = Wording.of(edition.digest().brief(), edition.language());
        try (PDDocument document = Loader.loadPDF(edition.pdf())) {
            String copied = flat(new PDFTextStripper().getText(document));
            assertThat(edition.digest().keyPoints()).isNotEmpty().allSatisfy(point -> assertThat(copied)
                    .contains(flat(wording.say(point.statement()))));
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void pages_are_counted_and_those_of_annexes_have_labels_of_their_own(Kept edition) throws IOException {
        try (PDDocument document = Loader.loadPDF(edition.pdf())) {
            boolean annexes = edition.name().startsWith("weekly");
            String annex = edition.language() == Language.EN ? "A-" : "अ-";
            PDPageLabels labels = document.getDocumentCatalog().getPageLabels();
            assertThat(labels != null)
                    .as("without annexes pages are just counted")
                    .isEqualTo(annexes);
            int pages = document.getNumberOfPages();
            int body = annexes ? List.of(labels.getLabelsByPageIndices()).indexOf(annex + "1") : pages;
            assertThat(body).isPositive();
            for (int page = 0; page < pages; page++) {
                String label = page < body ? String.valueOf(page + 1) : annex + (page - body + 1);
                if (annexes) {
                    assertThat(labels.getLabelsByPageIndices()[page]).isEqualTo(label);
                }
                assertThat(text(document, page + 1)).contains(page < body ? " " + label : label + " · " + (page + 1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void a_heading_stands_on_the_page_of_its_first_two_rows(Kept edition) throws IOException {
        List<Passage> passages = StructurePrint.passages(edition.pdf());
        int headings = 0;
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).role().equals("H2")) {
                int page = passages.get(i).page();
                passages.stream()
                        .skip(i + 1L)
                        .takeWhile(passage -> !passage.role().equals("H2"))
                        .filter(passage -> passage.role().equals("TR"))
                        .limit(2)
                        .forEach(row -> assertThat(row.page()).as(row.text()).isEqualTo(page));
                headings++;
            }
        }
        assertThat(headings).isGreaterThan(6);
    }

    @Test
    void text_that_looks_like_markup_or_a_form_is_printed_as_it_stands() throws IOException {
        String text = "<b>A&amp;B</b> {0} '{x}' $F{y} [1]";
        Known before = new Known();
        Known rows = new Known().talks("P1", text, text, Attribution.PRESS, new Conflict("stage", text, text));
        Digest digest = Known.digest(before, rows, "2024-06-28");
        for (Language language : Language.values()) {
            byte[] pdf = RENDERING.render(digest, language, OutputFormat.PDF);
            assertThat(PrintedText.read(pdf)).isEqualTo(PrintedText.of(RENDERING, digest, language));
        }
    }

    /** Scripts that the fonts do not have, and a sign that they lack. */
    @ParameterizedTest
    @CsvSource({"蒙古锂业, 蒙", "தமிழ்நாடு, த", "x ☃ y, ☃"})
    void text_that_no_font_of_the_brief_can_print_is_refused_with_text_and_font(String text, String sign) {
        Known rows = new Known().block("b", text, "Graphite").open("i-b", "b", "I");
        Digest digest = Known.digest(rows, rows, "2024-06-28");
        for (Language language : Language.values()) {
            assertThatThrownBy(() -> RENDERING.render(digest, language, OutputFormat.PDF))
                    .isInstanceOf(RenderingException.class)
                    .hasMessageContaining(text)
                    .hasMessageContaining("Noto Sans")
                    .hasMessageContaining(String.format(Locale.ROOT, "no glyph for U+%04X", sign.codePointAt(0)))
                    .hasMessageContaining("page ");
        }
    }

    private static String text(PDDocument document, int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return flat(stripper.getText(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ")
                .replaceAll("(?<=[-–/]) ", "")
                .strip();
    }
}
