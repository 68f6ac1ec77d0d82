package org.saransh.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.saransh.http.CountedStream;

/**
 * The parts of a workbook, unpacked by one and the same reader for {@link XlsxGuard} and for whatever comes after it: two
 * readers of ZIP may see two different files in one.
 */
final class WorkbookParts implements ZipEntrySource {

    private final ZipFile zip;
    private long left = Limits.DIRECTORY_BYTES;
    private boolean closed;

    WorkbookParts(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
    }

    /** How many there are, told without listing them. */
    int count() {
        return zip.size();
    }

    Enumeration<? extends ZipEntry> entries() {
        return zip.entries();
    }

    /** The bytes of an entry that {@link #entries()} gave. */
    InputStream unpacked(ZipEntry entry) throws IOException {
        InputStream bytes = zip.getInputStream(entry);
        if (bytes == null) {
            throw new ZipException("There is no part " + entry.getName());
        }
        return bytes;
    }

    /**
     * Ends the bound on what is read in sum: until now the parts that say what is where, which are held in memory, from now
     * on those that are read piece by piece.
     */
    void unbounded() {
        left = Long.MAX_VALUE;
    }

    @Override
    public Enumeration<ZipArchiveEntry> getEntries() {
        return Collections.enumeration(
                zip.stream().map(WorkbookParts::described).toList());
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
        ZipEntry entry = zip.getEntry(path);
        return entry == null ? null : described(entry);
    }

    /** Without its extra fields, which nobody here reads and which may be spoilt. */
    private static ZipArchiveEntry described(ZipEntry entry) {
        ZipArchiveEntry described = new ZipArchiveEntry(entry.getName());
        described.setSize(Math.max(0, entry.getSize()));
        return described;
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        ZipEntry named = zip.getEntry(entry.getName());
        if (named == null) {
            throw new ZipException("There is no part " + entry.getName());
        }
        return new CountedStream(unpacked(named), this::count);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        zip.close();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw new UnreadableTable("The workbook is mostly descriptions of itself: copy the values to a new one");
        }
    }
}
