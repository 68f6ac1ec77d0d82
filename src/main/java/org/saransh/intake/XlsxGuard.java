package org.saransh.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;

/**
 * Looks through a workbook's package before anything reads it: how much it unpacks to, whether it names an entry twice or packs
 * another archive.
 */
final class XlsxGuard {

    private static final int CHUNK = 64 * 1024;
    private static final long HARMLESS = 1024 * 1024;
    private static final Set<String> ARCHIVES = Set.of("zip", "xlsx", "xlsm", "docx", "jar", "7z", "gz", "rar", "bin");
    private static final String PRINTER_SETTINGS = "xl/printersettings/";

    private XlsxGuard() {}

    /**
     * @param packed the bytes of the file
     * @throws UnreadableTable when the package could harm
     */
    static void check(WorkbookParts parts, long packed) throws IOException {
        if (parts.count() > Limits.ENTRIES) {
            throw new UnreadableTable("The workbook has more than " + Limits.ENTRIES + " parts");
        }
        long unpacked = 0;
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : Collections.list(parts.entries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name)) {
                throw new UnreadableTable("The workbook holds " + entry.getName() + " twice: save it anew in Excel");
            }
            demandNoArchive(name);
            unpacked += unpacked(parts, entry, unpacked, packed);
        }
        if (!names.contains("[content_types].xml") || !names.contains("xl/workbook.xml")) {
            throw new UnreadableTable("The file is a ZIP archive, but no Excel workbook");
        }
    }

    private static void demandNoArchive(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (ARCHIVES.contains(ending) && !name.startsWith(PRINTER_SETTINGS)) {
            throw new UnreadableTable("The workbook packs another file or a macro, " + name
                    + ": copy the values to a plain sheet and save that");
        }
    }

    /** Counts while unpacking: what an entry says of its own size is not trusted. */
    private static long unpacked(WorkbookParts parts, ZipEntry entry, long before, long packed) throws IOException {
        long part = 0;
        byte[] chunk = new byte[CHUNK];
        try (InputStream bytes = parts.unpacked(entry)) {
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                part += read;
                long all = before + part;
                if (all > Limits.UNPACKED_BYTES
                        || all > HARMLESS && all / Math.max(1, packed) > Limits.UNPACKED_RATIO) {
                    throw new UnreadableTable(
                            "The workbook unpacks to far more than it should: it may have been made to"
                                    + " harm. Save it anew in Excel, or as CSV");
                }
            }
        }
        return part;
    }
}
