package org.saransh.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.saransh.intake.ReadRows.Read;
import org.saransh.register.Column;
import org.saransh.register.Knowledge;
import org.saransh.register.Register;
import org.saransh.register.RegisterRow;
import org.saransh.register.RowBatch;
import org.saransh.register.RowView;

/**
 * One table on its way into a register: every row gets its verdict, and good rows are written if they are to be.
 *
 * <p>Memory holds a few hundred rows and the first verdicts, however long the table is.
 */
final class TableImport<E extends RegisterRow, V extends RowView> {

    private static final int SHOWN = 200;

    private final Register<E, V> register;
    private final RowBatch batch;
    private final Path folder;
    private final Knowledge knowledge;
    private final boolean partial;
    private final List<Column<V>> columns;
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
        this.columns = register.columns().list();
    }

    /** Judges the rows, and writes the good ones if they are to be. */
    void take(ReadRows.Some<E, V> some) {
        if (files == null) {
            headings = some.headings();
            files = new ReportFiles(folder, headings.names());
        }
        Map<String, V> current = batch.current(
                register,
                some.rows().stream().map(Read::key).filter(Objects::nonNull).toList());
        List<RowBatch.Draft<E, V>> good = new ArrayList<>();
        for (Read<E, V> read : some.rows()) {
            V was = read.key() == null ? null : current.get(read.key());
            read.row().ifPresent(is -> read.faults().addAll(batch.faults(register, was, is.view())));
            ImportView.RowVerdict verdict = verdict(read, was);
            if (verdict.verdict() == Verdict.NEW || verdict.verdict() == Verdict.CHANGED) {
                good.add(read.row().orElseThrow());
            }
            tell(verdict, read.cells());
        }
        writing &= partial || count(Verdict.REFUSED) == 0;
        if (writing && !good.isEmpty()) {
            batch.record(register, good, current, knowledge);
        }
    }

    /** Closes the report's files, whatever happened. */
    void finish() {
        if (files != null) {
            files.close();
        }
    }

    private ImportView.RowVerdict verdict(Read<E, V> read, V was) {
        if (!read.faults().isEmpty()) {
            return new ImportView.RowVerdict(read.number(), read.key(), Verdict.REFUSED, read.faults(), List.of());
        }
        V is = read.row().orElseThrow().view();
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
