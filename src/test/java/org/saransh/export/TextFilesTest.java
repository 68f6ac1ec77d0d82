package org.saransh.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

class TextFilesTest {

    private static final List<TableColumn> TEXT = List.of(
            Samples.column("text", CellKind.TEXT, Map.of(), false),
            Samples.column("number", CellKind.NUMBER, Map.of(), false));

    @Property(tries = 200)
    void csv_gives_every_text_back_unchanged(@ForAll("texts") List<String> texts, @ForAll List<BigDecimal> numbers) {
        List<Object[]> rows = new ArrayList<>();
        for (int row = 0; row < Math.min(texts.size(), numbers.size()); row++) {
            rows.add(Samples.row(texts.get(row), numbers.get(row)));
        }
        List<List<String>> expected = new ArrayList<>();
        expected.add(List.of("Heading of text", "Heading of number"));
        rows.forEach(row -> expected.add(List.of((String) row[0], ReadBack.plain((BigDecimal) row[1]))));
        assertThat(csv(TEXT, rows, false)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<Character> one = Arbitraries.of(
                'a', '=', ',', '"', '\r', '\n', ' ', '\t', ';', '\u0905', '\u00E9', '\u202E', '\u0001', '\uFEFF');
        return one.list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(signs -> {
                    StringBuilder text = new StringBuilder();
                    signs.forEach(text::append);
                    return text.toString();
                })
                .list()
                .ofMaxSize(20);
    }

    @Example
    void csv_has_words_plain_percentages_and_iso_dates() {
        List<Object[]> rows = Samples.rows(1);
        rows.get(0)[3] = null;
        assertThat(csv(Samples.COLUMNS, rows, true).get(1))
                .containsExactly(
                        "iv-block-0",
                        "Lithium; Tin",
                        "auctioned & sold",
                        "",
                        "0",
                        "76.05",
                        "2024-06-24",
                        "2024-02-29",
                        "Yes",
                        "[{\"field\":\"area\"}]");
    }

    @Example
    void json_lines_are_objects_with_typed_values() throws IOException {
        List<Object[]> rows = Samples.rows(2_500);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Long> told = new ArrayList<>();
        JsonLines.write(Samples.table(Samples.COLUMNS, rows), out, told::add);
        assertThat(told).containsExactly(1_000L, 2_000L, 2_500L);
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\n");
        assertThat(lines).hasSize(rows.size());
        assertThat(lines[0])
                .isEqualTo(
                        "{\"key\":\"iv-block-0\",\"minerals\":[\"LITHIUM\",\"TIN\"],\"outcome\":\"SOLD\",\"area\":null,"
                                + "\"attempt\":0,\"offer\":76.05,\"signed\":\"2024-06-24\",\"opened\":\"2024-02-29\","
                                + "\"confirmed\":true,\"conflicts\":[{\"field\":\"area\"}]}");
        for (String line : lines) {
            JsonNode object = new ObjectMapper().readTree(line);
            assertThat(object.fieldNames())
                    .toIterable()
                    .containsExactlyElementsOf(
                            Samples.COLUMNS.stream().map(TableColumn::name).toList());
        }
    }

    private static List<List<String>> csv(List<TableColumn> columns, List<Object[]> rows, boolean mark) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            CsvFile.write(Samples.table(columns, rows), mark, out, Progress.UNWATCHED);
            String text = out.toString(StandardCharsets.UTF_8);
            assertThat(text.startsWith("\uFEFF")).isEqualTo(mark);
            try (CSVParser parser =
                    CSVParser.parse(new StringReader(mark ? text.substring(1) : text), CSVFormat.RFC4180)) {
                return parser.getRecords().stream()
                        .map(record -> List.of(record.values()))
                        .toList();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
