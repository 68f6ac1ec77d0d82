package org.saransh.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.saransh.register.Cells;

/**
 * Texts and words. A text that begins as a formula does is marked as text, which changes nothing to the eye and leaves it one
 * when somebody edits the cell; a text that the cell cannot hold is told on the sheet "Notes".
 */
final class TextCells implements CellWriter {

    /** In UTF-16 units, as Excel counts. */
    static final int LONGEST = 32_767;

    private static final String BETWEEN = "; ";
    private static final String FORMULA_SIGNS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";
    private static final int QUOTED = 1;
    private static final int SPACED = 2;
    static final byte[] INLINE_END = Bytes.ascii("</t></is></c>");

    private final SheetColumn column;
    private final int quoted;
    private final SharedTexts texts;
    private final Repeats repeats;
    private final Notes notes;
    private final byte[][] inline = new byte[4][];

    TextCells(SheetColumn column, SheetStyles styles, SharedTexts texts, Notes notes) {
        this.column = column;
        this.quoted = styles.quoted();
        this.texts = texts;
        this.repeats = new Repeats(column.kind() == CellKind.CODE);
        this.notes = notes;
        for (int form = 0; form < inline.length; form++) {
            inline[form] = inline((form & QUOTED) == 0 ? 0 : quoted, (form & SPACED) != 0);
        }
    }

    /** How a cell begins that holds its text itself. */
    static byte[] inline(int style, boolean spaced) {
        return Bytes.ascii(
                "<c" + style(style) + " t=\"inlineStr\"><is><t" + (spaced ? " xml:space=\"preserve\">" : ">"));
    }

    static byte[] shared(int number, int style) {
        return Bytes.ascii("<c" + style(style) + " t=\"s\"><v>" + number + "</v></c>");
    }

    private static String style(int style) {
        return style == 0 ? "" : " s=\"" + style + "\"";
    }

    @Override
    public int write(Cells cells, RowBytes row) throws IOException {
        String text = cells.text(column.place());
        return text == null || text.isEmpty() ? 0 : write(text, row);
    }

    /** @param stored not empty */
    int write(String stored, RowBytes row) throws IOException {
        Repeats.Known known = repeats.cell(stored);
        if (known == null && repeats.takes(stored)) {
            known = kept(stored);
        }
        if (known != null) {
            row.cell(column.at(), known.cell());
            return known.letters();
        }
        return inline(shown(stored), row);
    }

    private String shown(String stored) {
        if (column.source().words().isEmpty()) {
            return stored;
        }
        return column.kind() == CellKind.NAMES
                ? Arrays.stream(stored.split(BETWEEN))
                        .map(column.source()::word)
                        .collect(Collectors.joining(BETWEEN))
                : column.source().word(stored);
    }

    /** Null when it cannot be shared, or needs a note wherever it stands. */
    private Repeats.Known kept(String stored) throws IOException {
        String text = shown(stored);
        if (!texts.takes(text) || text.length() > LONGEST || !XmlText.holds(text)) {
            return null;
        }
        Repeats.Known known = new Repeats.Known(shared(texts.add(text), formula(text) ? quoted : 0), text.length());
        repeats.keep(stored, known);
        return known;
    }

    private static boolean formula(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
    }

    private int inline(String text, RowBytes row) throws IOException {
        row.cell(column.at(), inline[(formula(text) ? QUOTED : 0) | (XmlText.spaced(text) ? SPACED : 0)]);
        boolean cut = text.length() > LONGEST;
        int end = cut ? end(text, LONGEST - notes.pointer().length()) : text.length();
        boolean whole = XmlText.put(row.bytes(), text, 0, end);
        if (cut) {
            XmlText.put(row.bytes(), notes.pointer(), 0, notes.pointer().length());
        }
        row.bytes().put(INLINE_END);
        if (cut) {
            notes.addWhole(column, row.row(), text);
        }
        if (!whole || cut && !XmlText.holds(text)) {
            notes.add(column, row.row(), Notes.Reason.SIGNS, XmlText.refused(text));
        }
        return text.length();
    }

    /** Not later than asked, and not inside of a surrogate pair. */
    static int end(String text, int wanted) {
        return Character.isHighSurrogate(text.charAt(wanted - 1)) ? wanted - 1 : wanted;
    }
}
