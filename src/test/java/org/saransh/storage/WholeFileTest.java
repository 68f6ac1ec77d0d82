package org.saransh.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    private static final String BEFORE = "what was there";
    private static final String AFTER = "what is there now";

    @TempDir
    Path folder;

    private Path place;

    @BeforeEach
    void begin() {
        place = folder.resolve("file");
    }

    @Test
    void whichever_call_fails_the_file_is_the_old_or_the_new_one_and_nothing_lies_beside_it() throws IOException {
        int failures = 0;
        for (int call = 1; !written(FaultyFiles.onceAt(call)); call++) {
            assertThat(Files.readString(place)).as("call " + call).isIn(BEFORE, AFTER);
            assertThat(beside()).as("call " + call).isEmpty();
            WholeFile.write(place, file -> file.write(bytes(AFTER)));
            assertThat(Files.readString(place)).isEqualTo(AFTER);
            failures++;
        }
        assertThat(Files.readString(place)).isEqualTo(AFTER);
        assertThat(beside()).isEmpty();
        assertThat(failures)
                .as("open, two writes, force and close; move; open, force and close of the folder")
                .isEqualTo(9);
    }

    @Test
    void whenever_the_disk_fails_for_good_the_file_is_the_old_or_the_new_one() throws IOException {
        for (int call = 1; !written(FaultyFiles.from(call)); call++) {
            assertThat(Files.readString(place)).as("call " + call).isIn(BEFORE, AFTER);
            for (Path left : beside()) {
                assertThat(left.toString()).endsWith(".part");
                Files.delete(left);
            }
        }
        assertThat(Files.readString(place)).isEqualTo(AFTER);
    }

    @Test
    void content_that_fails_leaves_nothing() throws IOException {
        try {
            WholeFile.write(place, file -> {
                file.write(bytes(BEFORE));
                throw new IllegalStateException("no more");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("no more");
        }
        assertThat(place).doesNotExist();
        assertThat(beside()).isEmpty();
    }

    @Test
    void what_is_for_its_owner_is_read_by_nobody_else() throws IOException {
        WholeFile.writeForOwner(place, file -> file.write(bytes(AFTER)));
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                    .isEqualTo("rw-------");
        }
    }

    /** Whether it could be written. */
    private boolean written(FaultyFiles disk) throws IOException {
        Files.writeString(place, BEFORE);
        try {
            WholeFile.write(disk.path(place), file -> {
                file.write(bytes(AFTER.substring(0, 5)));
                file.write(bytes(AFTER.substring(5)));
            });
            return true;
        } catch (IOException failed) {
            assertThat(failed).hasMessageContaining("No space left on device");
            return false;
        }
    }

    private List<Path> beside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.equals(place)).toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
