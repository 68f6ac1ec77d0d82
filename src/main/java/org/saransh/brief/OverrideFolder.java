package org.saransh.brief;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a folder of overrides: {@code <brief>/<file>}, never deeper, never through a symbolic link, never a compiled template,
 * and never more than a template author writes. Names that begin with a dot are left out.
 */
final class OverrideFolder {

    private static final int MOST_FILES = 500;
    private static final int LARGEST_FILE = 2 * 1024 * 1024;
    private static final int LARGEST_FOLDER = 16 * 1024 * 1024;

    private static final Pattern FOLDER = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern FILE =
            Pattern.compile("(page|section-[a-z]+|sheet-[a-z]+)\\.jrxml|[A-Za-z0-9_-]+\\.jrtx"
                    + "|messages_(" + languages() + ")\\.properties|brief\\.properties|brief\\.css|glossary\\.csv"
                    + "|[A-Za-z0-9_-]+\\.(png|jpg|jpeg)");

    /** Files that are only read from {@code shared}. */
    private static final List<String> SHARED_ONLY = List.of("brief.css", "glossary.csv");

    private static final String FONTS = "fonts";

    private final List<String> faults;
    private final Map<String, byte[]> files = new TreeMap<>();
    private long size;

    private OverrideFolder(List<String> faults) {
        this.faults = faults;
    }

    /** Adds to the faults what may not lie there, one sentence each, beginning with file and line. */
    static ReportFiles read(Path folder, List<String> faults) throws IOException {
        OverrideFolder reading = new OverrideFolder(faults);
        if (!Files.isDirectory(folder)) {
            faults.add(folder + ":1: there is no such folder");
            return ReportFiles.none();
        }
        for (Path inside : visible(folder.toRealPath())) {
            reading.readFolder(inside);
        }
        return new ReportFiles(reading.files);
    }

    private void readFolder(Path folder) throws IOException {
        String name = folder.getFileName().toString();
        if (Files.isSymbolicLink(folder)) {
            faults.add(name + ":1: a symbolic link is not followed");
        } else if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            faults.add(name + ":1: files lie in the folder of a brief, or in " + Reports.SHARED);
        } else if (!FOLDER.matcher(name).matches()) {
            faults.add(name + ":1: the name of a brief has small letters, digits and hyphens");
        } else if (name.equals(FONTS)) {
            faults.add(name + ":1: fonts are those of the program");
        } else {
            for (Path file : visible(folder)) {
                readFile(name, file);
            }
        }
    }

    private void readFile(String folder, Path file) throws IOException {
        String name = folder + "/" + file.getFileName();
        String refusal = refusal(folder, file);
        if (refusal != null) {
            faults.add(name + ":1: " + refusal);
            return;
        }
        byte[] bytes;
        try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            bytes = content.readNBytes(LARGEST_FILE + 1);
        }
        size += bytes.length;
        if (bytes.length > LARGEST_FILE) {
            faults.add(name + ":1: the file is larger than " + LARGEST_FILE + " bytes");
        } else if (size > LARGEST_FOLDER || files.size() == MOST_FILES) {
            faults.add(name + ":1: with this file the folder has more than " + MOST_FILES + " files or "
                    + LARGEST_FOLDER + " bytes");
        } else {
            files.put(name, bytes);
        }
    }

    /** Why the file is not read; null when it is. */
    private static String refusal(String folder, Path file) {
        String name = file.getFileName().toString();
        if (Files.isSymbolicLink(file)) {
            return "a symbolic link is not followed";
        } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return "this is no file";
        } else if (name.endsWith(".jasper")) {
            return "compiled templates are not read: give the .jrxml";
        } else if (!FILE.matcher(name).matches()) {
            return "no brief uses a file of this name";
        } else if (SHARED_ONLY.contains(name) && !folder.equals(Reports.SHARED)) {
            return "this file is only read from " + Reports.SHARED;
        }
        return null;
    }

    private static String languages() {
        return Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining("|"));
    }

    private static List<Path> visible(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(one -> !one.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
