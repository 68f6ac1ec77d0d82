package org.saransh.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class NoRoomTest {

    @Test
    void a_full_disk_is_told_apart_from_a_file_that_fails_otherwise() {
        assertThat(NoRoom.is(new UncheckedIOException(new FileSystemException("f", null, "No space left on device"))))
                .isTrue();
        assertThat(NoRoom.is(new IllegalStateException(new IOException("Disk quota exceeded"))))
                .isTrue();
        assertThat(NoRoom.is(new RuntimeException(new SQLException("could not extend file", "53100"))))
                .isTrue();
        assertThat(NoRoom.is(new IOException("Connection reset"))).isFalse();
        assertThat(NoRoom.is(new IllegalStateException("No space left on device")))
                .isFalse();
    }
}
