package org.saransh.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.Worksheet;

/** Who writes the rows of {@link MixedRows} to a file. */
enum Contestant {
    OURS {
        @Override
        void write(int rows, Path given, OutputStream out) throws IOException {
            WorkbookFile.write(MixedRows.table(rows), ABOUT, WorkbookForm.PLAIN, out, Progress.UNWATCHED, Thread::new);
        }
    },
    OURS_CSV {
        @Override
        void write(int rows, Path given, OutputStream out) throws IOException {
            CsvFile.write(MixedRows.table(rows), false, out, Progress.UNWATCHED);
        }
    },
    /** The XML of our own sheet through zlib level 1. */
    FLOOR {
        @Override
        void write(int rows, Path given, OutputStream out) throws IOException {
            try (InputStream xml = Files.newInputStream(given);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(Deflater.BEST_SPEED);
                zip.putNextEntry(new ZipEntry("sheet"));
                byte[] piece = new byte[Bytes.SIZE];
                for (int read = xml.read(piece); read >= 0; read = xml.read(piece)) {
                    zip.write(piece, 0, read);
                }
            }
        }
    },
    /** The same on a thread of its own. */
    FLOOR_TWO_THREADS {
        @Override
        void write(int rows, Path given, OutputStream out) throws IOException {
            try (InputStream xml = Files.newInputStream(given);
                    Packing zip = new Packing(out, Thread::new)) {
                zip.part("sheet");
                byte[] piece = new byte[Bytes.SIZE];
                for (int read = xml.read(piece); read >= 0; read = xml.read(piece)) {
                    piece = zip.take(piece, read);
                }
                zip.finish();
            }
        }
    },
    SXSSF {
        @Override
        void write(int rows, Path given, OutputStream out) throws IOException {
            try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
                sxssf(workbook, rows, out);
            }
        }
    },
    SXSSF_LEVEL_1 {
        @Override
        void write(int rows, Path given, OutputStream out) throws IOException {
            try (SXSSFWorkbook workbook = new SXSSFWorkbook(1) {
                @Override
                protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream stream) {
                    ZipArchiveOutputStream zip = super.createArchiveOutputStream(stream);
                    zip.setLevel(Deflater.BEST_SPEED);
                    return zip;
                }
            }) {
                sxssf(workbook, rows, out);
            }
        }
    },
    DEFERRED_SXSSF {
        @Override
        void write(int rows, Path given, OutputStream out) throws IOException {
            try (DeferredSXSSFWorkbook workbook = new DeferredSXSSFWorkbook(1) {
                @Override
                protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream stream) {
                    ZipArchiveOutputStream zip = super.createArchiveOutputStream(stream);
                    zip.setLevel(Deflater.BEST_SPEED);
                    return zip;
                }
            }) {
                CellStyle day = day(workbook);
                workbook.createSheet("bench").setRowGenerator(sheet -> fill(sheet, day, rows));
                workbook.write(out);
            }
        }
    },
    FASTEXCEL {
        @Override
        void write(int rows, Path given, OutputStream out) throws IOException {
            fastexcel(Deflater.DEFAULT_COMPRESSION, rows, out);
        }
    },
    FASTEXCEL_LEVEL_1 {
        @Override
        void write(int rows, Path given, OutputStream out) throws IOException {
            fastexcel(Deflater.BEST_SPEED, rows, out);
        }
    },
    JASPER {
        @Override
        void write(int rows, Path given, OutputStream out) throws IOException {
            JasperRows.write(rows, out);
        }
    };

    private static final About ABOUT = new About("Bench", "bench", null, "en", "", java.util.List.of(), () -> 0);

    abstract void write(int rows, Path given, OutputStream out) throws IOException;

    /** Puts the XML of our sheet into a file of its own. */
    static void unpackSheet(Path workbook, Path xml) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(workbook))) {
            ZipEntry part = zip.getNextEntry();
            while (!part.getName().endsWith("sheet1.xml")) {
                part = zip.getNextEntry();
            }
            Files.copy(zip, xml, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static CellStyle day(Workbook workbook) {
        CellStyle day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
        return day;
    }

    private static void sxssf(SXSSFWorkbook workbook, int rows, OutputStream out) throws IOException {
        fill(workbook.createSheet("bench"), day(workbook), rows);
        workbook.write(out);
    }

    private static void fill(SXSSFSheet sheet, CellStyle day, int rows) {
        MixedRows cells = new MixedRows(rows);
        for (int number = 0; cells.next(); number++) {
            Row row = sheet.createRow(number);
            for (int place = 0; place < MixedRows.columns(); place++) {
                Cell cell = row.createCell(place);
                switch (MixedRows.kind(place)) {
                    case COUNT -> cell.setCellValue(cells.whole(place));
                    case NUMBER -> cell.setCellValue(cells.number(place).doubleValue());
                    case DATE -> {
                        cell.setCellValue(LocalDate.parse(cells.text(place)));
                        cell.setCellStyle(day);
                    }
                    case YES_NO -> cell.setCellValue(cells.yes(place) ? "Yes" : "No");
                    default -> cell.setCellValue(cells.text(place));
                }
            }
        }
    }

    private static void fastexcel(int level, int rows, OutputStream out) throws IOException {
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "bench", "1.0")) {
            workbook.setCompressionLevel(level);
            Worksheet sheet = workbook.newWorksheet("bench");
            MixedRows cells = new MixedRows(rows);
            for (int number = 0; cells.next(); number++) {
                for (int place = 0; place < MixedRows.columns(); place++) {
                    switch (MixedRows.kind(place)) {
                        case COUNT -> sheet.value(number, place, cells.whole(place));
                        case NUMBER -> sheet.value(number, place, cells.number(place));
                        case DATE -> {
                            sheet.value(number, place, LocalDate.parse(cells.text(place)));
                            sheet.style(number, place).format("dd.mm.yyyy").set();
                        }
                        case YES_NO -> sheet.value(number, place, cells.yes(place) ? "Yes" : "No");
                        default -> sheet.inlineString(number, place, cells.text(place));
                    }
                }
                if (number % 1_000 == 999) {
                    sheet.flush();
                }
            }
        }
    }
}
