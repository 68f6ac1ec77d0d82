package org.saransh.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.saransh.http.Fault;
import org.saransh.register.Column;
import org.saransh.register.Knowledge;
import org.saransh.register.Register;
import org.saransh.register.RegisterRow;
import org.saransh.register.RowBatch;
import org.saransh.register.RowReader;
import org.saransh.register.RowView;

/**
 * One table on its way into a register: every row gets its verdict, and good rows are written if they are to be.
 *
 * <p>Memory holds one batch of rows, the keys seen so far and the first verdicts, however long the table is.
 */
final class TableImport<E extends RegisterRow, V extends RowView> implements TableSink {

    private static final int SHOWN = 200;

    private record Read<V>(long number, List<Cell> cells, Optional<V> row, String key, List<Fault> faults) {}

    private final Register<E, V> register;
    private final RowBatch batch;
    private final Path folder;
    private final Knowledge knowledge;
    private final boolean partial;
    private final RowReader<V> reader;
    private final List<Column<V>> columns;
    private final Set<String> keys = new HashSet<>();
    private final List<Read<V>> waiting = new ArrayList<>();
    private final List<ImportView.RowVerdict> shown = new ArrayList<>();
    private final long[] counts = new long[Verdict.values().length];
    private Headings headings;
    private ReportFiles files;
    private boolean writing;

    /**
     * @param writing whether good rows are written
     * @param partial whether they are written although others are refused
     */
    TableImport(
            Register<E, V> register,
            RowBatch batch,
            Path folder,
            Knowledge knowledge,
            boolean writing,
            boolean partial) {
        this.register = register;
        this.batch = batch;
        this.folder = folder;
        this.knowledge = knowledge;
        this.writing = writing;
        this.partial = partial;
        this.reader = register.reader();
        this.columns = register.columns().list();
    }

    @Override
    public void heading(List<String> names) {
        headings = new Headings(names, columns);
        files = new ReportFiles(folder, headings.names());
    }

    @Override
    public void row(long number, List<Cell> cells) {
        if (cells.stream().allMatch(cell -> cell.text().isBlank() && cell.fault() == null)) {
            return;
        }
        List<Fault> faults = new ArrayList<>();
        Map<String, String> texts = headings.texts(cells, faults);
        Optional<V> row = reader.read(texts, faults);
        String key = texts.getOrDefault("key", "").strip();
        if (!key.isEmpty() && !keys.add(key)) {
            faults.add(new Fault("key", key, "comes twice in this table", "each key once"));
        }
        waiting.add(new Read<>(number, cells, row, key.isEmpty() ? null : key, faults));
        if (waiting.size() >= RowBatch.SIZE) {
            judge();
        }
    }

    /** Judges what is left, and ends the report. */
    void finish() {
        judge();
        files.close();
    }

    /** Lets go of the report's files, whatever happened. */
    void abandon() {
        if (files != null) {
            files.close();
        }
    }

    private void judge() {
        Map<String, V> current = batch.current(
                register,
                waiting.stream().map(Read::key).filter(Objects::nonNull).toList());
        List<V> good = new ArrayList<>();
        for (Read<V> read : waiting) {
            V was = read.key() == null ? null : current.get(read.key());
            read.row().ifPresent(is -> read.faults().addAll(batch.faults(register, was, is)));
            ImportView.RowVerdict verdict = verdict(read, was);
            if (verdict.verdict() == Verdict.NEW || verdict.verdict() == Verdict.CHANGED) {
                good.add(read.row().orElseThrow());
            }
            tell(verdict, read.cells());
        }
        waiting.clear();
        writing &= partial || count(Verdict.REFUSED) == 0;
        if (writing && !good.isEmpty()) {
            batch.record(register, good, current, knowledge);
        }
    }

    private ImportView.RowVerdict verdict(Read<V> read, V was) {
        if (!read.faults().isEmpty()) {
            return new ImportView.RowVerdict(read.number(), read.key(), Verdict.REFUSED, read.faults(), List.of());
        }
        V is = read.row().orElseThrow();
        if (was == null) {
            return new ImportView.RowVerdict(read.number(), read.key(), Verdict.NEW, List.of(), List.of());
        }
        List<ImportView.Difference> changes = columns.stream()
                .filter(column -> !column.text(was).equals(column.text(is)))
                .map(column -> new ImportView.Difference(column.name(), column.text(was), column.text(is)))
                .toList();
        return new ImportView.RowVerdict(
                read.number(), read.key(), changes.isEmpty() ? Verdict.SAME : Verdict.CHANGED, List.of(), changes);
    }

    private void tell(ImportView.RowVerdict verdict, List<Cell> cells) {
        counts[verdict.verdict().ordinal()]++;
        files.add(verdict, cells, headings.names().size(), ReportFiles.placeOfRemarks(headings.names()));
        if (verdict.verdict() != Verdict.SAME && shown.size() < SHOWN) {
            shown.add(verdict);
        }
    }

    private long count(Verdict verdict) {
        return counts[verdict.ordinal()];
    }

    /** Whether what was written may stay. */
    boolean stands() {
        return partial || count(Verdict.REFUSED) == 0;
    }

    ImportView.Counts counts() {
        return new ImportView.Counts(
                count(Verdict.NEW), count(Verdict.CHANGED), count(Verdict.SAME), count(Verdict.REFUSED));
    }

    List<String> ignoredColumns() {
        return headings.ignored();
    }

    List<ImportView.RowVerdict> shown() {
        return shown;
    }
}
