package org.saransh.brief;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JasperReport;

/**
 * The files of {@code reports}: a folder for each brief, and {@code shared} for what all briefs have in common. What a brief's
 * own folder holds comes before what is shared; of two files of one name, that of the operator's folder before that of the
 * program.
 *
 * <p>The overrides in force are set once, at start, before anything is rendered.
 */
final class Reports {

    static final String SHARED = "shared";

    /** Names of the briefs' folders, one a line; written by the build. */
    static final String INDEX = "briefs.txt";

    private static volatile Overrides overrides = Overrides.NONE;

    /** What was read from the files in force; each page and each message needs it. */
    private static volatile Map<String, Wording> wordings = new ConcurrentHashMap<>();

    private Reports() {}

    static void use(Overrides inForce) {
        overrides = inForce;
        wordings = new ConcurrentHashMap<>();
    }

    /** The words under the name, which are put together when they are asked for first. */
    static Wording wording(String name, Supplier<Wording> reader) {
        return wordings.computeIfAbsent(name, asked -> reader.get());
    }

    /** The names of the briefs, in their order. */
    static List<String> briefs() {
        return both(lines(INDEX), overrides.files().briefs());
    }

    /** The names of all files, in their order. */
    static List<String> files() {
        return both(lines(Workshop.FILES), overrides.files().names());
    }

    private static List<String> both(Collection<String> ours, Collection<String> theirs) {
        return Stream.concat(ours.stream(), theirs.stream()).distinct().sorted().toList();
    }

    /** The lines of a list that the build wrote. */
    static List<String> lines(String list) {
        try (BufferedReader names =
                new BufferedReader(new InputStreamReader(ours(list).orElseThrow(), StandardCharsets.UTF_8))) {
            return names.lines().filter(name -> !name.isEmpty()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list " + list + " cannot be read", unreadable);
        }
    }

    static Optional<InputStream> file(String path) {
        Optional<byte[]> theirs = overrides.files().bytes(path);
        if (theirs.isEmpty()) {
            return ours(path);
        }
        byte[] held = ReportFiles.words(path)
                ? ours(path)
                        .map(below -> ReportFiles.joined(all(below), theirs.get()))
                        .orElse(theirs.get())
                : theirs.get();
        return Optional.of(new ByteArrayInputStream(held));
    }

    /** The template of the operator, compiled at start. */
    static Optional<JasperReport> compiledAtStart(String path) {
        return Optional.ofNullable(overrides.templates().get(path));
    }

    /** The template that the build compiled. */
    static Optional<InputStream> compiledByBuild(String path) {
        return ours(path + ".jasper");
    }

    private static Optional<InputStream> ours(String path) {
        return Optional.ofNullable(Reports.class.getResourceAsStream("/reports/" + path));
    }

    private static byte[] all(InputStream file) {
        try (file) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Reader> text(String path) {
        return file(path).map(bytes -> new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    /** The glossary, as the build or the start checked it. */
    static Glossary glossary() {
        try (Reader text = text(Glossary.FILE).orElseThrow()) {
            return Glossary.read(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("/reports/" + Glossary.FILE + " cannot be read", unreadable);
        }
    }

    /** The properties in the file; empty when there is no such file. */
    static Optional<Properties> properties(String path) {
        return text(path).map(text -> {
            try (text) {
                Properties properties = new Properties();
                properties.load(text);
                return properties;
            } catch (IOException unreadable) {
                throw new UncheckedIOException("/reports/" + path + " cannot be read", unreadable);
            }
        });
    }
}
