package org.saransh.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.saransh.register.RowFlow;

/** Writes a table as an Excel workbook while its rows are read. */
final class WorkbookFile {

    static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows() - 1;

    /** Its cells are measured for the widths of the columns. */
    private static final int SAMPLE_ROWS = 1_000;

    private static final long SAMPLE_BYTES = 4L * 1024 * 1024;
    private static final byte[] TEXTS_END = Bytes.ascii("</sst>");
    private static final Pattern TEXTS_COUNT = Pattern.compile("<sst count=\"\\d+\" uniqueCount=\"\\d+\"");

    private final Table table;
    private final About about;
    private final Profile profile;
    private final Progress progress;
    private final List<SheetColumn> columns;
    private final List<Integer> sheetRows;
    private final Skeleton skeleton;
    private final SharedTexts texts;
    private final Notes notes;
    private final Held sample = new Held();
    private final Bytes bytes = new Bytes(sample);
    private final RowBytes rows;
    private final CellWriter[] writers;
    private final int[] letters;
    private final Set<String> begun = new HashSet<>();
    private long written;

    private WorkbookFile(Table table, About about, WorkbookForm form, Progress progress, int mostRows)
            throws IOException {
        this.table = table;
        this.about = about;
        this.profile = form.profile();
        this.progress = progress;
        columns = SheetColumn.of(table, about.language());
        sheetRows = sheetRows(table.count(), form.split(), mostRows);
        skeleton = Skeleton.of(table, about, columns, sheetRows, profile, false);
        texts = new SharedTexts(skeleton.sharedCount());
        notes = new Notes(about.language(), skeleton.styles(), mostRows + 1);
        rows = new RowBytes(bytes, columns.size());
        letters = new int[columns.size()];
        writers = new CellWriter[columns.size()];
        for (SheetColumn column : columns) {
            writers[column.at()] = writer(column);
        }
    }

    /**
     * @param out stays open; it is written to by a thread of the factory, which has ended when this returns or throws
     * @throws TooManyRows when one sheet cannot hold them, and the form does not allow several
     */
    static void write(
            Table table, About about, WorkbookForm form, OutputStream out, Progress progress, ThreadFactory threads)
            throws IOException {
        write(table, about, form, out, progress, threads, MOST_ROWS);
    }

    /** @param mostRows of a sheet, without the heading */
    static void write(
            Table table,
            About about,
            WorkbookForm form,
            OutputStream out,
            Progress progress,
            ThreadFactory threads,
            int mostRows)
            throws IOException {
        if (form.password() == null) {
            new WorkbookFile(table, about, form, progress, mostRows).write(out, threads);
        } else {
            try (LockedPackage locked = new LockedPackage(form.password())) {
                try (OutputStream plain = locked.plain()) {
                    new WorkbookFile(table, about, form, progress, mostRows).write(plain, threads);
                }
                locked.copyTo(out);
            }
        }
    }

    private static List<Integer> sheetRows(long count, boolean split, int most) {
        if (count > most && !split) {
            throw new TooManyRows(count, most);
        }
        List<Integer> sheets = new ArrayList<>();
        long left = count;
        do {
            sheets.add((int) Math.min(left, most));
            left -= most;
        } while (left > 0);
        return sheets;
    }

    private CellWriter writer(SheetColumn column) throws IOException {
        SheetStyles styles = skeleton.styles();
        if (column.sort()) {
            return new SortCells(column, styles);
        }
        return switch (column.kind()) {
            case TEXT, NAMES, CODE, RECORDS -> new TextCells(column, styles, texts, notes);
            case NUMBER, PERCENT_OFFER -> new NumberCells(column, styles, notes);
            case COUNT -> new CountCells(column, styles, notes);
            case DATE -> new DateCells(column, styles, new TextCells(column, styles, texts, notes), notes);
            case YES_NO -> new YesNoCells(column, texts);
        };
    }

    private void write(OutputStream out, ThreadFactory threads) throws IOException {
        try (notes;
                Packing packing = new Packing(out, threads)) {
            int sampled = sample(skeleton.sheets().get(0));
            part(packing, Skeleton.LINKS);
            bytes.put(skeleton.parts().get(Skeleton.LINKS));
            sheets(packing, sampled);
            Skeleton finished = notes.none() ? skeleton : Skeleton.of(table, about, columns, sheetRows, profile, true);
            for (Map.Entry<String, byte[]> part : finished.parts().entrySet()) {
                if (!begun.contains(part.getKey())) {
                    part(packing, part.getKey());
                    rest(finished, part.getKey());
                }
            }
            bytes.flush();
            packing.finish();
        }
    }

    private void part(Packing packing, String name) throws IOException {
        bytes.turnTo(packing);
        packing.part(name);
        begun.add(name);
    }

    /** All but the sheets of rows. */
    private void rest(Skeleton finished, String part) throws IOException {
        if (part.equals(finished.notes())) {
            SheetFrame frame = SheetFrame.of(finished.text(part), notes.rows(), 5);
            bytes.put(Bytes.utf8(frame.before()));
            notes.copyTo(bytes);
            bytes.put(Bytes.utf8(frame.after()));
        } else if (part.equals(Skeleton.SHARED_TEXTS)) {
            String before = finished.text(part)
                    .replace(
                            About.UNCONFIRMED, Long.toString(about.unconfirmed().getAsLong()));
            bytes.put(Bytes.utf8(TEXTS_COUNT
                    .matcher(before.substring(0, before.length() - TEXTS_END.length))
                    .replaceFirst("<sst uniqueCount=\"" + texts.count() + "\"")));
            texts.copyTo(bytes);
            bytes.put(TEXTS_END);
        } else {
            bytes.put(finished.parts().get(part));
        }
    }

    /** Writes the first rows, which are kept until the widths of the columns are known. */
    private int sample(Skeleton.DataPart first) throws IOException {
        notes.about(first.name());
        int sampled = 0;
        while (sampled < first.rows() && sampled < SAMPLE_ROWS && sample.length() < SAMPLE_BYTES) {
            row(sampled++);
        }
        return sampled;
    }

    private void sheets(Packing packing, int sampled) throws IOException {
        int done = sampled;
        for (Skeleton.DataPart sheet : skeleton.sheets()) {
            part(packing, sheet.part());
            notes.about(sheet.name());
            SheetFrame frame = SheetFrame.of(skeleton.text(sheet.part()), sheet.rows() + 1, columns.size())
                    .wide(letters, columns);
            bytes.put(Bytes.utf8(frame.before()));
            sample.copyTo(bytes);
            while (done < sheet.rows()) {
                row(done++);
            }
            bytes.put(Bytes.utf8(frame.after()));
            done = 0;
        }
        if (table.rows().next()) {
            throw new IllegalStateException("There are more rows than the " + table.count() + " that were counted");
        }
        progress.written(written);
    }

    /** @param place of the row on its sheet, from 0, without the heading */
    private void row(int place) throws IOException {
        RowFlow flow = table.rows();
        if (!flow.next()) {
            throw new IllegalStateException("There are fewer rows than the " + table.count() + " that were counted");
        }
        rows.begin(place + 2);
        boolean measured = written < SAMPLE_ROWS;
        for (int column = 0; column < writers.length; column++) {
            int shown = writers[column].write(flow, rows);
            if (measured && shown > letters[column]) {
                letters[column] = shown;
            }
        }
        rows.end();
        if (++written % Progress.EVERY == 0) {
            progress.written(written);
        }
    }
}
