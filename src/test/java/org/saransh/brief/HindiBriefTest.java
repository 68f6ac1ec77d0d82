package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The brief of a real week in Hindi, read back from the file. */
class HindiBriefTest {

    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern DEVANAGARI = Pattern.compile("\\p{IsDevanagari}");

    private static final Rendering RENDERING = Known.rendering();
    private static final Digest DIGEST = RenderingTest.digest();
    private static final Wording HINDI = Wording.of("weekly", Language.HI);

    private static String text;

    @BeforeAll
    static void read_the_pdf() throws IOException {
        try (PDDocument document = Loader.loadPDF(RENDERING.render(DIGEST, Language.HI, OutputFormat.PDF))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("hi-IN");
            text = flat(new PDFTextStripper().getText(document));
        }
    }

    @Test
    void every_sentence_of_the_digest_can_be_copied_from_the_pdf_word_for_word() {
        List<String> sentences = printed().stream()
                .filter(line -> line.statement() != null)
                .map(line -> flat(HINDI.say(line.statement())))
                .toList();
        assertThat(sentences)
                .hasSizeGreaterThan(15)
                .allMatch(sentence -> DEVANAGARI.matcher(sentence).find());
        assertThat(sentences).allSatisfy(sentence -> assertThat(text).contains(sentence));
    }

    @Test
    void every_line_names_its_basis_in_hindi() {
        assertThat(printed()).allSatisfy(line -> assertThat(text).contains(flat(HINDI.cited(line.standing()))));
        assertThat(DIGEST.keyPoints())
                .allSatisfy(line -> assertThat(text).contains(flat(HINDI.standing(line.standing(), DIGEST.sources()))));
        assertThat(text).contains("अनुलग्नक ग: स्रोत").contains("अनुलग्नक ङ: शब्दावली");
    }

    /** The lines that the document prints; of long sections the workbook has the others. */
    private static List<Line> printed() {
        Brief brief = new Briefs().named("weekly").orElseThrow();
        return DIGEST.sections().stream()
                .filter(section -> !section.name().equals(PointsSection.NAME))
                .flatMap(
                        section -> Selection.of(
                                section.lines(),
                                brief.most()
                                        .getOrDefault(
                                                section.name(), section.lines().size()))
                                .stream())
                .toList();
    }

    @Test
    void the_glossary_is_printed_with_the_hindi_term_first() {
        assertThat(GlossarySection.lines(Reports.glossary(), Language.HI))
                .hasSizeGreaterThan(60)
                .allSatisfy(term -> assertThat(text)
                        .contains(flat(HINDI.cell(term.cells().get("term")) + " "
                                + HINDI.cell(term.cells().get("translation")))));
    }

    /** What the register says stays in its language; around it only marks of two letters, as of States on the map, are Latin. */
    @Test
    void no_english_word_of_the_templates_is_left() {
        String ours = text;
        for (String recorded : longestFirst(recorded())) {
            ours = Pattern.compile("(?<![A-Za-z])" + Pattern.quote(recorded) + "(?![A-Za-z])")
                    .matcher(ours)
                    .replaceAll(" ");
        }
        assertThat(words(ours)).allMatch(word -> word.matches("[A-Z]{2}"));
    }

    /** Names of things that have no other name: forms of files, and the columns of a table as it has to be sent. */
    private static final Set<String> NAMES = Set.of(
            "Atom",
            "CSV",
            "EL",
            "Excel",
            "HS",
            "ICS",
            "ID",
            "JSON",
            "Message",
            "PDF",
            "SHA",
            "UA",
            "address",
            "counterparts",
            "cron",
            "day",
            "eml",
            "false",
            "hi",
            "kB",
            "language",
            "name",
            "outbox",
            "restore",
            "role",
            "saransh",
            "states",
            "statutory",
            "true",
            "veraPDF");

    /** Also of sentences that this week does not say; an address that serves as an example is left out. */
    @Test
    void no_text_of_the_hindi_bundles_is_english() {
        assertThat(words(String.join(" ", messages()).replace("a.rao@mines.gov.in", "")))
                .isSubsetOf(NAMES);
    }

    @Test
    void the_workbook_has_hindi_sheets_and_heads() throws IOException {
        byte[] xlsx = RENDERING.render(DIGEST, Language.HI, OutputFormat.XLSX);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(workbook)
                    .extracting(Sheet::getSheetName)
                    .allMatch(name -> !LATIN_WORD.matcher(name).find());
            assertThat(workbook.getSheet("नीलामियाँ").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("ट्रांच");
            assertThat(workbook.getSheet("नीलामियाँ").getRow(1).getCell(2).getNumericCellValue())
                    .isEqualTo(20);
            assertThat(workbook.getSheet("परिवर्तन").getPhysicalNumberOfRows())
                    .isEqualTo(DIGEST.changes().size() + 1);
        }
    }

    /** Everything that stands in the document as it was recorded. */
    private static Set<String> recorded() {
        Set<String> recorded = new HashSet<>();
        DIGEST.sections().forEach(section -> section.lines().forEach(line -> {
            line.cells().values().forEach(value -> collect(value, recorded));
            if (line.statement() != null) {
                line.statement().values().values().forEach(value -> collect(value, recorded));
            }
        }));
        DIGEST.sources()
                .forEach(source -> recorded.addAll(List.of(
                        flat(source.publisher()),
                        flat(source.title()),
                        flat(source.publisher().replace(", republished", "")))));
        Reports.glossary().terms().forEach(term -> recorded.addAll(List.of(flat(term.english()), flat(term.note()))));
        recorded.add(DIGEST.fingerprint());
        return recorded;
    }

    private static void collect(Value value, Set<String> recorded) {
        if (value.type() == ValueType.TEXT) {
            recorded.add(flat(HINDI.plain(value.text())));
        } else if (value.type() == ValueType.STATEMENT) {
            value.statement().values().values().forEach(part -> collect(part, recorded));
        }
    }

    /** What the bundles of the brief print, without the names of arguments. */
    private static List<String> messages() {
        List<String> printed = new ArrayList<>();
        for (String folder : List.of("shared", "weekly")) {
            Properties bundle =
                    Reports.properties(folder + "/messages_hi.properties").orElseThrow();
            bundle.stringPropertyNames().forEach(key -> printed.add(printed(bundle.getProperty(key))));
        }
        return printed;
    }

    private static String printed(String message) {
        MessagePattern pattern = new MessagePattern(message);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.countParts() - 1; i++) {
            MessagePattern.Part part = pattern.getPart(i);
            boolean before = part.getType() == MessagePattern.Part.Type.MSG_START
                    || part.getType() == MessagePattern.Part.Type.ARG_LIMIT
                    || part.getType() == MessagePattern.Part.Type.REPLACE_NUMBER;
            if (before) {
                text.append(message, part.getLimit(), pattern.getPart(i + 1).getIndex())
                        .append(' ');
            }
        }
        return text.toString();
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        Matcher word = LATIN_WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    private static List<String> longestFirst(Set<String> texts) {
        return texts.stream()
                .flatMap(text -> Stream.concat(Stream.of(text), Arrays.stream(text.split("; "))))
                .filter(text -> !text.isBlank())
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** One space for all that separates words; a line may end after a hyphen or slash, where there was no space. */
    private static String flat(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ")
                .replaceAll("(?<=[-–/]) ", "")
                .strip();
    }
}
