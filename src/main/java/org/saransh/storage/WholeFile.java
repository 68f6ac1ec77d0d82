package org.saransh.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.UUID;
import org.saransh.reference.HaltPoint;

/**
 * Writes files whole or not at all: beside their place, forced to the disk, then renamed, and the new name forced as well. What
 * fails leaves the place as it was and nothing beside it, above all when the disk is full; a power cut may leave a file that ends
 * in {@code .part}, is never read, and is swept away after a day ({@link UnfinishedFiles}).
 */
public final class WholeFile {

    /** Writes all of a file. */
    public interface Content {
        void writeTo(OutputStream file) throws IOException;
    }

    private static final String UNFINISHED = ".part";

    private WholeFile() {}

    static boolean isUnfinished(Path file) {
        return file.toString().endsWith(UNFINISHED);
    }

    /** Takes the place of a file that is there. */
    public static void write(Path place, Content content) throws IOException {
        write(place, content, new FileAttribute<?>[0]);
    }

    /** The same for a file that nobody but its owner reads. */
    public static void writeForOwner(Path place, Content content) throws IOException {
        write(place, content, OwnerOnly.in(place.getParent()));
    }

    private static void write(Path place, Content content, FileAttribute<?>[] attributes) throws IOException {
        Path unfinished = place.resolveSibling(place.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
        try {
            try (FileChannel file = FileChannel.open(
                    unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
                OutputStream bytes = Channels.newOutputStream(file);
                content.writeTo(bytes);
                bytes.flush();
                file.force(true);
            }
            HaltPoint.FORCED.pass();
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            HaltPoint.RENAMED.pass();
        } catch (Throwable failed) {
            try {
                Files.deleteIfExists(unfinished);
            } catch (IOException notDeleted) {
                failed.addSuppressed(notDeleted);
            }
            throw failed;
        }
        forceName(place.getParent());
    }

    /** Other systems open no folders, and force names by themselves. */
    private static void forceName(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
