package org.saransh.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.saransh.register.Cells;
import org.saransh.register.RowFlow;
import org.saransh.register.YesNo;

/** Writes a table as comma-separated values (RFC 4180, UTF-8) while its rows are read. */
final class CsvFile {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] LINE_END = Bytes.ascii("\r\n");
    private static final String BETWEEN = "; ";

    private final List<TableColumn> columns;
    private final Bytes bytes;

    private CsvFile(List<TableColumn> columns, Bytes bytes) {
        this.columns = columns;
        this.bytes = bytes;
    }

    /**
     * @param mark whether the file begins with the mark by which Excel knows UTF-8
     * @param out stays open
     */
    static void write(Table table, boolean mark, OutputStream out, Progress progress) throws IOException {
        Bytes bytes = new Bytes((buffer, length) -> {
            out.write(buffer, 0, length);
            return buffer;
        });
        if (mark) {
            bytes.put(MARK);
        }
        new CsvFile(table.columns(), bytes).rows(table.rows(), progress);
        bytes.flush();
        out.flush();
    }

    private void rows(RowFlow rows, Progress progress) throws IOException {
        for (int place = 0; place < columns.size(); place++) {
            separate(place);
            text(columns.get(place).heading());
        }
        bytes.put(LINE_END);
        long written = 0;
        while (rows.next()) {
            for (int place = 0; place < columns.size(); place++) {
                separate(place);
                cell(columns.get(place), rows, place);
            }
            bytes.put(LINE_END);
            if (++written % Progress.EVERY == 0) {
                progress.written(written);
            }
        }
        progress.written(written);
    }

    private void separate(int place) throws IOException {
        if (place > 0) {
            bytes.put((byte) ',');
        }
    }

    private void cell(TableColumn column, Cells cells, int place) throws IOException {
        switch (column.kind()) {
            case NUMBER, PERCENT_OFFER -> {
                BigDecimal number = cells.number(place);
                if (number != null) {
                    bytes.decimal(number, 0);
                }
            }
            case COUNT -> {
                long number = cells.whole(place);
                if (number != Cells.NONE) {
                    bytes.whole(number);
                }
            }
            case YES_NO -> {
                Boolean answer = cells.yes(place);
                if (answer != null) {
                    YesNo word = answer ? YesNo.YES : YesNo.NO;
                    text(column.words().getOrDefault(word.name(), answer.toString()));
                }
            }
            case CODE -> text(word(column, cells.text(place)));
            case NAMES -> text(words(column, cells.text(place)));
            case TEXT, DATE, RECORDS -> text(cells.text(place));
        }
    }

    private static String word(TableColumn column, String code) {
        return code == null ? null : column.word(code);
    }

    private static String words(TableColumn column, String codes) {
        return codes == null || column.words().isEmpty()
                ? codes
                : Arrays.stream(codes.split(BETWEEN)).map(column::word).collect(Collectors.joining(BETWEEN));
    }

    /** In quotes when a reader would stumble over it, as RFC 4180 says; white space at an end is kept by them, too. */
    private void text(String text) throws IOException {
        if (text == null || text.isEmpty()) {
            return;
        }
        boolean quoted = text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ';
        for (int at = 0; at < text.length() && !quoted; at++) {
            char one = text.charAt(at);
            quoted = one == ',' || one == '"' || one == '\n' || one == '\r';
        }
        bytes.put(Bytes.utf8(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text));
    }
}
