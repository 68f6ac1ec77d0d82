package org.saransh.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellReference;
import org.saransh.reference.Label;

/**
 * What cells could not hold, for the sheet "Notes": its rows go to a temporary file until the other sheets are written, so that a
 * million of them need no memory.
 */
final class Notes implements AutoCloseable {

    static final Label SHEET = new Label("Notes", "टिप्पणियाँ");

    private static final List<Label> HEADINGS = List.of(
            new Label("Sheet", "पत्रक"),
            new Label("Cell", "कोष्ठ"),
            new Label("Column", "स्तंभ"),
            new Label("Note", "टिप्पणी"),
            new Label("Value", "मान"));

    /** Why a cell differs from the value. */
    enum Reason {
        SIGNS(
                "The text has characters that no workbook can hold; signs stand for them. They are:",
                "पाठ में ऐसे वर्ण हैं जिन्हें कार्यपुस्तिका नहीं रख सकती; उनकी जगह चिह्न हैं। वे हैं:"),
        LONG(
                "The text is longer than a cell can hold; this is the whole text, part",
                "पाठ कोष्ठ की सीमा से लंबा है; यह पूरा पाठ है, भाग"),
        EARLY(
                "The date is before 01.03.1900, where the calendar of Excel begins; it is kept as text",
                "तिथि 01.03.1900 से पहले की है, जहाँ से एक्सेल का पंचांग शुरू होता है; इसे पाठ के रूप में रखा गया है"),
        EXACT(
                "The number has more digits than Excel keeps; this is the exact number",
                "संख्या में एक्सेल की सीमा से अधिक अंक हैं; यह सटीक संख्या है");

        private final Label label;

        Reason(String english, String hindi) {
            label = new Label(english, hindi);
        }
    }

    private static final Label POINTER =
            new Label("… [the whole text is on the sheet \"Notes\"]", "… [पूरा पाठ पत्रक \"टिप्पणियाँ\" पर है]");
    private static final Label MORE = new Label(
            "more notes, for which this sheet has no room", "और टिप्पणियाँ, जिनके लिए इस पत्रक पर स्थान नहीं है");
    private static final int PART = 32_000;

    private final String language;
    private final SheetStyles styles;
    private final int most;
    private String sheet = "";
    private Path file;
    private OutputStream spool;
    private RowBytes rows;
    private int written;
    private long left;

    /** @param most how many rows its sheet holds */
    Notes(String language, SheetStyles styles, int most) {
        this.language = language;
        this.styles = styles;
        this.most = most;
    }

    /** What a text that was cut ends with. */
    String pointer() {
        return POINTER.in(language);
    }

    /** What follows is about cells of that sheet. */
    void about(String sheetName) {
        sheet = sheetName;
    }

    boolean none() {
        return written == 0;
    }

    /** How many rows there are with the heading. */
    int rows() {
        return written;
    }

    void add(SheetColumn column, int row, Reason reason, String value) throws IOException {
        line(column, row, reason.label.in(language), value, 0, value.length());
    }

    /** The whole of a text that a cell could not hold, in parts that split no character. */
    void addWhole(SheetColumn column, int row, String text) throws IOException {
        int parts = 0;
        for (int from = 0; from < text.length(); from = partEnd(text, from)) {
            parts++;
        }
        int part = 1;
        for (int from = 0; from < text.length(); from = partEnd(text, from)) {
            String note = Reason.LONG.label.in(language) + " " + part + "/" + parts;
            line(column, row, note, text, from, partEnd(text, from));
            part++;
        }
    }

    private static int partEnd(String text, int from) {
        return text.length() - from <= PART ? text.length() : TextCells.end(text, from + PART);
    }

    private void line(SheetColumn column, int row, String note, String value, int from, int to) throws IOException {
        if (written == 0) {
            open();
        }
        if (written == most - 1) {
            left++;
            return;
        }
        rows.begin(++written);
        text(0, sheet);
        text(1, CellReference.convertNumToColString(column.at()) + row);
        text(2, column.heading());
        text(3, note);
        text(4, styles.quoted(), value, from, to);
        rows.end();
    }

    private void open() throws IOException {
        file = Files.createTempFile("saransh-notes", ".xml");
        spool = Files.newOutputStream(file);
        rows = new RowBytes(
                new Bytes((buffer, length) -> {
                    spool.write(buffer, 0, length);
                    return buffer;
                }),
                HEADINGS.size());
        rows.begin(++written);
        for (int place = 0; place < HEADINGS.size(); place++) {
            String heading = HEADINGS.get(place).in(language);
            text(place, styles.heading(), heading, 0, heading.length());
        }
        rows.end();
    }

    private void text(int place, String text) throws IOException {
        text(place, 0, text, 0, text.length());
    }

    private void text(int place, int style, String text, int from, int to) throws IOException {
        rows.cell(place, TextCells.inline(style, XmlText.spaced(text.substring(from, to))));
        XmlText.put(rows.bytes(), text, from, to);
        rows.bytes().put(TextCells.INLINE_END);
    }

    /** Writes its rows, when there are any. */
    void copyTo(Bytes bytes) throws IOException {
        if (left > 0) {
            rows.begin(++written);
            text(3, String.format(Locale.ROOT, "%d %s", left, MORE.in(language)));
            rows.end();
            left = 0;
        }
        rows.bytes().flush();
        spool.close();
        byte[] piece = new byte[Bytes.SIZE];
        try (var spooled = Files.newInputStream(file)) {
            for (int read = spooled.read(piece); read >= 0; read = spooled.read(piece)) {
                bytes.put(piece, 0, read);
            }
        }
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                spool.close();
                Files.deleteIfExists(file);
            } catch (IOException kept) {
                throw new UncheckedIOException("The temporary file " + file + " cannot be removed", kept);
            }
        }
    }
}
