package org.saransh.brief;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The files of {@code reports}: a folder for each brief, and {@code shared} for what all briefs have in common. What a brief's
 * own folder holds comes before what is shared.
 */
final class Reports {

    static final String SHARED = "shared";

    /** Names of the briefs' folders, one a line; written by the build. */
    static final String INDEX = "briefs.txt";

    private Reports() {}

    /** The names of the briefs, in the order of their names. */
    static List<String> briefs() {
        return lines(INDEX);
    }

    /** The lines of a list that the build wrote. */
    static List<String> lines(String list) {
        try (BufferedReader names = new BufferedReader(text(list).orElseThrow())) {
            return names.lines().filter(name -> !name.isEmpty()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list " + list + " cannot be read", unreadable);
        }
    }

    static Optional<InputStream> file(String path) {
        return Optional.ofNullable(Reports.class.getResourceAsStream("/reports/" + path));
    }

    private static Optional<Reader> text(String path) {
        return file(path).map(bytes -> new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    /** The glossary, as the build checked it. */
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
