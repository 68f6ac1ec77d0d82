package org.saransh.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

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

    /** @throws UnreadableTable when the package could harm */
    static void check(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long packed = Files.size(file);
            long unpacked = 0;
            Set<String> names = new HashSet<>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name)) {
                    throw new UnreadableTable(
                            "The workbook holds " + entry.getName() + " twice: save it anew in Excel");
                }
                if (names.size() > Limits.ENTRIES) {
                    throw new UnreadableTable("The workbook has more than " + Limits.ENTRIES + " parts");
                }
                demandNoArchive(name);
                long part = unpacked(zip, entry, unpacked, packed);
                unpacked += part;
                if (name.equals("xl/sharedstrings.xml") && part > Limits.SHARED_TEXT_BYTES) {
                    throw new UnreadableTable("The workbook holds too many different texts: save it as CSV");
                }
            }
            if (!names.contains("[content_types].xml") || !names.contains("xl/workbook.xml")) {
                throw new UnreadableTable("The file is a ZIP archive, but no Excel workbook");
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableTable("The workbook is damaged: save it anew in Excel", broken);
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
    private static long unpacked(ZipFile zip, ZipEntry entry, long before, long packed) throws IOException {
        long part = 0;
        byte[] chunk = new byte[CHUNK];
        try (InputStream bytes = zip.getInputStream(entry)) {
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
