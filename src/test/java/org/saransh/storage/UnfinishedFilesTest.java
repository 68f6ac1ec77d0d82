package org.saransh.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T06:30:00Z");

    @Test
    void a_day_after_a_kill_what_was_left_of_a_file_is_gone_and_nothing_else_is(@TempDir Path folder)
            throws IOException {
        Duration day = Duration.ofDays(1);
        Path left = file(
                folder.resolve("outbox/delivery-17.eml.5f1c.part"),
                NOW.minus(day).minusMillis(1));
        Path alsoLeft = file(folder.resolve("set-up-link.77aa.part"), NOW.minus(day.multipliedBy(400)));
        Path deepDown = file(folder.resolve("imports/7/rows.csv.12ab.part"), NOW.minus(day.multipliedBy(2)));
        List<Path> kept = List.of(
                file(folder.resolve("outbox/delivery-18.eml.0b2d.part"), NOW.minus(day)),
                file(folder.resolve("outbox/delivery-16.eml"), NOW.minus(day.multipliedBy(400))),
                file(folder.resolve("store/ab/abcd"), NOW.minus(day.multipliedBy(400))));
        UnfinishedFiles files = new UnfinishedFiles();
        files.home = StoreIn.home(folder);
        assertThat(files.letGo(NOW)).isEqualTo(3);
        assertThat(List.of(left, alsoLeft, deepDown)).noneMatch(Files::exists);
        assertThat(kept).allMatch(Files::exists);
        assertThat(files.letGo(NOW)).isZero();
    }

    private static Path file(Path place, Instant changed) throws IOException {
        Files.createDirectories(place.getParent());
        Files.writeString(place, "half");
        return Files.setLastModifiedTime(place, FileTime.from(changed));
    }
}
