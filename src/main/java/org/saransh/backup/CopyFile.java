package org.saransh.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.saransh.reference.Json;
import org.saransh.storage.Sha256;

/** A copy on disk, opened to be checked and read. */
final class CopyFile implements AutoCloseable {

    private static final long LONGEST_MANIFEST = 64L << 20;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private CopyFile(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        this.manifest = read();
    }

    /** @throws UnusableCopy when it is none, or one of another form */
    static CopyFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnusableCopy(file + " is no file that can be read");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException damaged) {
            throw new UnusableCopy(file + " is no whole backup: its end is missing or damaged", damaged);
        }
        try {
            return new CopyFile(file, zip);
        } catch (IOException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    private Manifest read() throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new UnusableCopy(file + " is no backup: it has no " + Manifest.NAME);
        }
        if (entry.getSize() > LONGEST_MANIFEST) {
            throw new UnusableCopy(damaged(Manifest.NAME));
        }
        try (InputStream json = zip.getInputStream(entry)) {
            int form = Json.mapper().readTree(json).path("form").asInt();
            if (form != Manifest.FORM) {
                throw new UnusableCopy(file + " has the form " + form + ", and this program reads the form "
                        + Manifest.FORM + ": use the program that wrote it, or a newer one");
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException | ZipException unreadable) {
            throw new UnusableCopy(damaged(Manifest.NAME), unreadable);
        }
        try (InputStream json = zip.getInputStream(entry)) {
            return Json.mapper().readValue(json, Manifest.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException | ZipException unreadable) {
            throw new UnusableCopy(damaged(Manifest.NAME), unreadable);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /**
     * Reads every part once.
     *
     * @throws UnusableCopy naming the first part that is missing, changed or not listed
     */
    void check() throws IOException {
        for (Manifest.Part part : manifest.tables()) {
            check(Manifest.ROWS + part.table() + ".jsonl", part.sha256());
        }
        for (var listed : manifest.files().entrySet()) {
            check(listed.getKey(), listed.getValue());
        }
        long found = 0;
        for (String rendition : renditions()) {
            check(Manifest.RENDITIONS + rendition, rendition);
            found++;
        }
        if (found != manifest.renditions()) {
            throw new UnusableCopy(file + " is damaged: it holds " + found
                    + " stored files, and its manifest speaks of " + manifest.renditions());
        }
    }

    private void check(String name, String sha256) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream bytes = new DigestInputStream(part(name), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException broken) {
            throw new UnusableCopy(damaged(name), broken);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new UnusableCopy(damaged(name));
        }
    }

    private String damaged(String part) {
        return file + " is damaged: " + part + " is not as it was written. Take another copy";
    }

    /** The SHA-256 of each stored file. */
    List<String> renditions() {
        List<String> names = new ArrayList<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName();
            if (name.startsWith(Manifest.RENDITIONS)) {
                names.add(name.substring(Manifest.RENDITIONS.length()));
            }
        }
        return names;
    }

    /** @throws UnusableCopy when it is missing */
    InputStream part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnusableCopy(file + " is damaged: " + name + " is missing");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
