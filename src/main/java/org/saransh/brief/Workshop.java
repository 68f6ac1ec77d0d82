package org.saransh.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.poi.Version;
import org.saransh.storage.Sha256;

/** Takes the fingerprint of what this server renders a brief with: the files that it uses, our own code, libraries and Java. */
final class Workshop {

    /** Names of our classes that render, one a line; written by the build. */
    static final String CLASSES = "classes.txt";

    /** Names of the files of {@code reports}, one a line; written by the build. */
    static final String FILES = "files.txt";

    /** The packages whose classes take part in rendering. */
    static final List<String> RENDERING = List.of(
            "org/saransh/brief", "org/saransh/pdf", "org/saransh/chart", "org/saransh/reference", "gg/jte/generated");

    /** Libraries that say their version in the usual place, by the group that publishes them. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "jasperreports", "net.sf.jasperreports",
            "pdfbox", "org.apache.pdfbox",
            "icu4j", "com.ibm.icu",
            "validation-model-jakarta", "org.verapdf",
            "commons-csv", "org.apache.commons",
            "jte-runtime", "gg.jte");

    private static final String TEMPLATE = ".jrxml";

    private Workshop() {}

    static Fingerprint fingerprint(Brief brief) {
        Map<String, String> parts = new TreeMap<>();
        for (String file : Reports.files()) {
            if (uses(brief, file)) {
                parts.put(kind(file) + " " + file, hash(Reports.file(file)));
            }
        }
        parts.put("colour profile", hash("/org/saransh/pdf/sRGB.icc"));
        parts.put("settings of jasperreports", hash("/jasperreports.properties"));
        parts.put("code", code());
        LIBRARIES.forEach((library, group) -> parts.put("library " + library, version(group, library)));
        parts.put("library poi", Version.getVersion());
        parts.put("java", Runtime.version().toString());
        return new Fingerprint(parts);
    }

    /** Not what belongs to another brief, nor templates of sections that it has not. */
    private static boolean uses(Brief brief, String file) {
        String folder = file.substring(0, file.indexOf('/') + 1);
        String owner = folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1);
        if (!owner.equals(brief.name()) && Reports.briefs().contains(owner)) {
            return false;
        }
        String name = file.substring(folder.length());
        return !name.endsWith(TEMPLATE)
                || !(name.startsWith("section-") || name.startsWith("sheet-"))
                || Templates.names(brief).contains(name.substring(0, name.length() - TEMPLATE.length()));
    }

    private static String kind(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        if (name.startsWith("messages_")) {
            return "words";
        } else if (name.startsWith("glossary")) {
            return "glossary";
        }
        return file.startsWith("fonts/") ? "font" : "template";
    }

    private static String code() {
        StringBuilder all = new StringBuilder();
        for (String file : Reports.lines(CLASSES)) {
            all.append(file).append(' ').append(hash("/" + file)).append('\n');
        }
        return Sha256.of(all.toString());
    }

    private static String hash(String resource) {
        return hash(Optional.ofNullable(Workshop.class.getResourceAsStream(resource)));
    }

    private static String hash(Optional<InputStream> file) {
        return file.map(bytes -> {
                    try (bytes) {
                        return Sha256.of(bytes.readAllBytes());
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                })
                .orElse(null);
    }

    /** As the library says it itself, wherever it was loaded from. */
    static String version(String group, String library) {
        String place = "/META-INF/maven/" + group + "/" + library + "/pom.properties";
        try (InputStream told = Workshop.class.getResourceAsStream(place)) {
            Properties properties = new Properties();
            if (told != null) {
                properties.load(told);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(place + " cannot be read", unreadable);
        }
    }
}
