package org.saransh.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook without its rows, as POI writes it.
 *
 * @param parts by their names in the package, in POI's order
 * @param sheets of rows, in their order
 * @param notes the part of the sheet "Notes"; null when it has none
 * @param sharedCount how many shared texts it has already
 */
record Skeleton(Map<String, byte[]> parts, List<DataPart> sheets, String notes, SheetStyles styles, int sharedCount) {

    /** Where a reader begins; programs that guess a file's kind by its first bytes look for it. */
    static final String LINKS = "_rels/.rels";

    static final String SHARED_TEXTS = "xl/sharedStrings.xml";

    private static final int LETTER = 256;
    private static final int[] NOTE_WIDTHS = {20, 10, 24, 60, 60};
    private static final int LONGEST_NAME = 31;

    /**
     * One sheet of rows.
     *
     * @param part in the package
     */
    record DataPart(String name, String part, int rows) {}

    /**
     * @param sheetRows how many rows each sheet will hold
     * @param withNotes whether it has a sheet "Notes"; all parts that the others stand in are the same without
     */
    static Skeleton of(
            Table table,
            About about,
            List<SheetColumn> columns,
            List<Integer> sheetRows,
            Profile profile,
            boolean withNotes)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SheetStyles styles = SheetStyles.in(workbook);
            List<DataPart> sheets = new ArrayList<>();
            Map<String, byte[]> tables = new HashMap<>();
            for (int rows : sheetRows) {
                int number = sheets.size() + 1;
                String name = name(table.sheet(), number, about.language());
                XSSFSheet sheet = DataSheet.add(workbook, styles, about, columns, name, rows, profile);
                sheets.add(new DataPart(name, part(sheet), rows));
                tables.put(
                        DataSheet.table(sheet),
                        TableDefinition.of(
                                number, DataSheet.range(columns, rows), columns, profile == Profile.STANDARD));
            }
            ReadMe.add(workbook, styles, about, columns);
            String notes = withNotes ? part(notes(workbook, about, profile)) : null;
            describe(workbook, about);
            Map<String, byte[]> parts = parts(written(workbook));
            parts.putAll(tables);
            return new Skeleton(
                    parts,
                    List.copyOf(sheets),
                    notes,
                    styles,
                    workbook.getSharedStringSource().getUniqueCount());
        }
    }

    private static XSSFSheet notes(XSSFWorkbook workbook, About about, Profile profile) {
        XSSFSheet sheet = workbook.createSheet(Notes.SHEET.in(about.language()));
        for (int place = 0; place < NOTE_WIDTHS.length; place++) {
            sheet.setColumnWidth(place, NOTE_WIDTHS[place] * LETTER);
        }
        if (profile == Profile.STANDARD) {
            sheet.createFreezePane(0, 1);
        }
        return sheet;
    }

    /** As Excel allows, and unlike that of the sheets that explain. */
    private static String name(String wanted, int number, String language) {
        Set<String> taken = new HashSet<>();
        taken.add(ReadMe.SHEET.in(language).toLowerCase(Locale.ROOT));
        taken.add(Notes.SHEET.in(language).toLowerCase(Locale.ROOT));
        taken.add("history");
        String safe =
                WorkbookUtil.createSafeSheetName(XmlText.safe(wanted), '_').strip();
        if (safe.isEmpty() || taken.contains(safe.toLowerCase(Locale.ROOT))) {
            safe = safe + "_";
        }
        if (number == 1) {
            return safe;
        }
        String ending = " (" + number + ")";
        int most = LONGEST_NAME - ending.length();
        return (safe.length() <= most ? safe : safe.substring(0, TextCells.end(safe, most))) + ending;
    }

    private static String part(XSSFSheet sheet) {
        return sheet.getPackagePart().getPartName().getName().substring(1);
    }

    private static void describe(XSSFWorkbook workbook, About about) {
        var properties = workbook.getProperties().getCoreProperties();
        Optional<Date> created = Optional.ofNullable(about.created()).map(Date::from);
        properties.setTitle(XmlText.safe(about.title()));
        properties.setCreator(XmlText.safe(about.author()));
        PackagePropertiesPart core = properties.getUnderlyingProperties();
        core.setCreatedProperty(created);
        core.setModifiedProperty(created);
        workbook.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication("Saransh");
    }

    /**
     * POI looks for an XML transformer anew for each of its small parts. That of the JDK is there at once; the first that the
     * class path offers costs a workbook of ten rows 90 % of its time.
     */
    private static byte[] written(XSSFWorkbook workbook) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            workbook.write(written);
            return written.toByteArray();
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    private static Map<String, byte[]> parts(byte[] zipped) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    String text(String part) {
        return new String(parts.get(part), StandardCharsets.UTF_8);
    }
}
