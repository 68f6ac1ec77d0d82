package org.saransh.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files of {@code reports} by their names below it ({@code weekly/brief.properties}), read once. */
final class ReportFiles {

    static final String TEMPLATE = ".jrxml";
    static final String STYLES = ".jrtx";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final NavigableMap<String, byte[]> files;

    ReportFiles(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    static ReportFiles none() {
        return new ReportFiles(Map.of());
    }

    /** All files of a folder that the build made or owns; fonts are not read. */
    static ReportFiles in(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (read(name)) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return new ReportFiles(files);
    }

    /** The files that the build put on the class path. */
    static ReportFiles onClassPath() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : Reports.lines(Workshop.FILES)) {
            if (read(name)) {
                try (InputStream bytes = ReportFiles.class.getResourceAsStream("/reports/" + name)) {
                    files.put(name, bytes.readAllBytes());
                }
            }
        }
        return new ReportFiles(files);
    }

    private static boolean read(String name) {
        return !name.endsWith(".ttf");
    }

    /** Words are laid over word by word; of every other file the upper one holds. */
    static boolean words(String name) {
        return name.substring(name.lastIndexOf('/') + 1).startsWith("messages_");
    }

    /** The words below, and after them those above, which therefore hold. */
    static byte[] joined(byte[] below, byte[] above) {
        byte[] text =
                (new String(below, StandardCharsets.UTF_8) + "\n\n" + unmarked(above)).getBytes(StandardCharsets.UTF_8);
        return text;
    }

    /** These files laid over others. */
    ReportFiles over(ReportFiles below) {
        Map<String, byte[]> all = new TreeMap<>(below.files);
        files.forEach(
                (name, bytes) -> all.merge(name, bytes, (lower, upper) -> words(name) ? joined(lower, upper) : upper));
        return new ReportFiles(all);
    }

    Set<String> names() {
        return files.keySet();
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The names of the files that lie in the folder itself and end so. */
    List<String> in(String folder, String ending) {
        return files.keySet().stream()
                .filter(name -> name.startsWith(folder + "/") && name.endsWith(ending))
                .toList();
    }

    /** The folders that hold a descriptor: the briefs. */
    List<String> briefs() {
        return files.keySet().stream()
                .filter(name -> name.endsWith("/" + Brief.DESCRIPTOR))
                .map(name -> name.substring(0, name.indexOf('/')))
                .toList();
    }

    /** @throws UncheckedIOException when the file is not in UTF-8 */
    String text(String name) {
        try {
            return unmarked(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(files.get(name)))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            throw new UncheckedIOException(name + ":1: is not in UTF-8", notUtf8);
        }
    }

    private static String unmarked(byte[] text) {
        return unmarked(new String(text, StandardCharsets.UTF_8));
    }

    private static String unmarked(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** The properties in the file; none when there is no such file. */
    Properties properties(String name) {
        Properties properties = new Properties();
        if (files.containsKey(name)) {
            try {
                properties.load(new StringReader(text(name)));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return properties;
    }

    /** The last line that gives the key a value, or else the last that holds the word, from 1; 1 when there is none. */
    int line(String name, String word) {
        int given = 0;
        int held = 1;
        if (files.containsKey(name)) {
            Pattern key = Pattern.compile("\\s*" + Pattern.quote(word) + "\\s*[=:].*");
            List<String> lines = text(name).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (key.matcher(lines.get(i)).matches()) {
                    given = i + 1;
                } else if (lines.get(i).contains(word)) {
                    held = i + 1;
                }
            }
        }
        return given > 0 ? given : held;
    }
}
