package org.saransh.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saransh.Bounds;
import org.saransh.http.Fault;
import org.saransh.reference.Attribution;
import org.saransh.reference.Conflict;
import org.saransh.reference.Json;
import org.saransh.reference.Label;
import org.saransh.reference.PartialDate;
import org.saransh.reference.PercentOffer;
import org.saransh.reference.Source;

/** Whatever people write into a row, it is read, or every fault is named; what was read survives all the ways out. */
class RowReaderFuzzTest {

    /** One column of every type. */
    record Sample(
            String key,
            String name,
            List<String> names,
            PartialDate day,
            BigDecimal number,
            Integer count,
            PercentOffer offer,
            boolean yes,
            Source source,
            boolean confirmed,
            String notes,
            Attribution attribution,
            List<Conflict> conflicts)
            implements RowView {}

    private static final Columns<Sample> COLUMNS = Columns.<Sample>key()
            .text("name", "Name", "नाम", Sample::name)
            .names("names", "Names", "नाम-सूची", Sample::names)
            .date("day", "Day", "दिन", Sample::day)
            .number("number", "Number", "संख्या", new Label("tonnes", "टन"), Sample::number)
            .count("count", "Count", "गिनती", null, Sample::count)
            .percentOffer("offer", "Offer", "बोली", Sample::offer)
            .yesNo("yes", "Yes", "हाँ", Sample::yes)
            .attributed()
            .sourced();

    private final RowReader<Sample> reader = new RowReader<>(COLUMNS, Sample.class);

    /** One line for each column: its name, an equals sign, its text. */
    @FuzzTest(maxDuration = "")
    void the_cells_of_a_row(byte[] lines) {
        Map<String, String> cells =
                new HashMap<>(Map.of("key", "K1", "sourceTitle", "G", "publisher", "M", "evidence", "press"));
        for (String line : new String(lines, StandardCharsets.UTF_8).split("\n")) {
            int sign = line.indexOf('=');
            if (sign >= 0) {
                cells.put(line.substring(0, sign), line.substring(sign + 1));
            }
        }
        List<Fault> faults = new ArrayList<>();
        Bounds.within(() -> judge(reader.read(cells, faults), faults));
    }

    @FuzzTest(maxDuration = "")
    void the_body_of_a_request(byte[] json) throws IOException {
        JsonNode body = parsed(json);
        List<Fault> faults = new ArrayList<>();
        Bounds.within(() -> judge(reader.read(body, faults), faults));
    }

    /** Missing for what is no JSON, which is refused before a row is looked for. */
    private static JsonNode parsed(byte[] json) throws IOException {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException | CharConversionException refused) {
            return MissingNode.getInstance();
        }
    }

    private void judge(Optional<Sample> row, List<Fault> faults) {
        assertThat(row.isPresent()).isEqualTo(faults.isEmpty());
        assertThat(faults)
                .allSatisfy(fault -> assertThat(fault.wrong()).isNotBlank())
                .hasSizeLessThan(500);
        row.ifPresent(this::survivesTheWaysOut);
    }

    private void survivesTheWaysOut(Sample row) {
        String json = Json.write(row);
        assertThat(new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(json);
        assertThat(Json.write(Json.read(json, Sample.class))).isEqualTo(json);
        Map<String, String> texts = new HashMap<>();
        COLUMNS.list().forEach(column -> texts.put(column.name(), column.text(row)));
        List<Fault> faults = new ArrayList<>();
        assertThat(reader.read(texts, faults).map(Json::write))
                .as(faults.toString())
                .contains(json);
    }
}
