package org.saransh.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.saransh.register.Cells;
import org.saransh.register.RowFlow;

/**
 * Writes a table as one JSON object per line while its rows are read: keys are the names of the columns, codes stay codes, dates
 * ISO text, names and records are arrays. Every object has every key.
 */
final class JsonLines {

    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final String BETWEEN = "; ";

    private JsonLines() {}

    /** @param out stays open */
    static void write(Table table, OutputStream out, Progress progress) throws IOException {
        List<TableColumn> columns = table.columns();
        SerializedString[] keys = columns.stream()
                .map(TableColumn::name)
                .map(SerializedString::new)
                .toArray(SerializedString[]::new);
        JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        json.setRootValueSeparator(new SerializedString(""));
        RowFlow rows = table.rows();
        long written = 0;
        while (rows.next()) {
            json.writeStartObject();
            for (int place = 0; place < keys.length; place++) {
                json.writeFieldName(keys[place]);
                cell(json, columns.get(place).kind(), rows, place);
            }
            json.writeEndObject();
            json.writeRaw('\n');
            if (++written % Progress.EVERY == 0) {
                progress.written(written);
            }
        }
        json.close();
        out.flush();
        progress.written(written);
    }

    private static void cell(JsonGenerator json, CellKind kind, Cells cells, int place) throws IOException {
        switch (kind) {
            case NUMBER, PERCENT_OFFER -> number(json, cells.number(place));
            case COUNT -> {
                long number = cells.whole(place);
                if (number == Cells.NONE) {
                    json.writeNull();
                } else {
                    json.writeNumber(number);
                }
            }
            case YES_NO -> {
                Boolean answer = cells.yes(place);
                if (answer == null) {
                    json.writeNull();
                } else {
                    json.writeBoolean(answer);
                }
            }
            case NAMES -> names(json, cells.text(place));
            case RECORDS -> records(json, cells.text(place));
            case TEXT, CODE, DATE -> json.writeString(cells.text(place));
        }
    }

    private static void number(JsonGenerator json, BigDecimal number) throws IOException {
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number);
        }
    }

    private static void names(JsonGenerator json, String names) throws IOException {
        json.writeStartArray();
        if (names != null && !names.isEmpty()) {
            for (String name : names.split(BETWEEN)) {
                json.writeString(name);
            }
        }
        json.writeEndArray();
    }

    private static void records(JsonGenerator json, String records) throws IOException {
        json.writeRawValue(records == null || records.isEmpty() ? "[]" : records);
    }
}
