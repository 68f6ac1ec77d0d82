package org.saransh.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.saransh.http.Fault;
import org.saransh.register.Register;
import org.saransh.register.RegisterRow;
import org.saransh.register.RowBatch;
import org.saransh.register.RowReader;
import org.saransh.register.RowView;

/**
 * Reads the rows of a table, and hands them on by the hundred: all that needs no database, so that it can go on while the
 * hundreds before are written.
 */
final class ReadRows<E extends RegisterRow, V extends RowView> implements TableSink {

    /**
     * Rows of a table in their order.
     *
     * @param rows may be none
     */
    record Some<E extends RegisterRow, V extends RowView>(Headings headings, List<Read<E, V>> rows) {}

    /**
     * @param number in the file
     * @param row empty when the cells make none
     * @param key null when there is none that can be read
     */
    record Read<E extends RegisterRow, V extends RowView>(
            long number, List<Cell> cells, Optional<RowBatch.Draft<E, V>> row, String key, List<Fault> faults) {}

    private final Register<E, V> register;
    private final RowReader<V> reader;
    private final Consumer<Some<E, V>> next;
    private final KeySet keys = new KeySet();
    private List<Read<E, V>> rows = new ArrayList<>();
    private Headings headings;
    private long count;
    private long characters;

    ReadRows(Register<E, V> register, Consumer<Some<E, V>> next) {
        this.register = register;
        this.reader = register.reader();
        this.next = next;
    }

    @Override
    public void heading(List<String> names) {
        headings = new Headings(names, register.columns().list());
    }

    @Override
    public void row(long number, List<Cell> cells) {
        if (cells.stream().allMatch(cell -> cell.text().isBlank() && cell.fault() == null)) {
            return;
        }
        if (++count > Limits.ROWS) {
            throw new UnreadableTable("The table has more than " + Limits.ROWS + " rows: send it in parts");
        }
        List<Fault> faults = new ArrayList<>();
        Map<String, String> texts = headings.texts(cells, faults);
        Optional<RowBatch.Draft<E, V>> row = reader.read(texts, faults).map(view -> RowBatch.draft(register, view));
        String text = texts.getOrDefault("key", "").strip();
        String key = RowReader.isKey(text) ? text : null;
        if (key != null && !keys.add(key)) {
            faults.add(new Fault("key", key, "comes twice in this table", "each key once"));
        }
        rows.add(new Read<>(number, cells, row, key, faults));
        characters += cells.stream().mapToInt(cell -> cell.text().length()).sum();
        if (rows.size() >= RowBatch.SIZE || characters > Limits.CHARACTERS_IN_A_BATCH) {
            handOn();
        }
    }

    /** Hands on what is left. */
    void finish() {
        handOn();
    }

    private void handOn() {
        next.accept(new Some<>(headings, rows));
        rows = new ArrayList<>();
        characters = 0;
    }
}
