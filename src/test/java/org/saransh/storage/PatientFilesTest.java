package org.saransh.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatientFilesTest {

    private static final int WRITERS = 4;
    private static final int FILLS = Integer.getInteger("saransh.fills", 5);
    private static final long SEED = 17;

    @TempDir
    Path folder;

    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicLong numbers = new AtomicLong();
    private volatile boolean over;

    @Test
    void a_database_whose_disk_is_full_again_and_again_only_waits() throws Exception {
        PatientFiles.register();
        FilePath.register(new SmallDisk());
        String url = "jdbc:h2:file:patient:small:" + folder.resolve("database") + ";WRITE_DELAY=0";
        Random random = new Random(SEED);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try (Connection first = DriverManager.getConnection(url)) {
            first.createStatement().execute("create table noted (id bigint primary key, words varchar)");
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.submit(() -> write(url));
            }
            for (int fill = 0; fill < FILLS; fill++) {
                Thread.sleep(random.nextInt(200));
                SmallDisk.room = random.nextInt(20_000);
                await(PatientFiles::waiting);
                int known = acknowledged.size();
                try (ResultSet row = first.createStatement().executeQuery("select count(*) from noted")) {
                    row.next();
                    assertThat(row.getInt(1)).as("reading goes on").isGreaterThanOrEqualTo(known);
                }
                SmallDisk.room = Long.MAX_VALUE;
                await(() -> !PatientFiles.waiting());
            }
            over = true;
            writers.shutdown();
            assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(acknowledged).hasSize((int) numbers.get());
        try (Connection again = DriverManager.getConnection(url);
                ResultSet rows = again.createStatement().executeQuery("select id from noted")) {
            Set<Long> there = new HashSet<>();
            while (rows.next()) {
                there.add(rows.getLong(1));
            }
            assertThat(there).isEqualTo(acknowledged);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int looks = 0; !condition.getAsBoolean(); looks++) {
            assertThat(looks).isLessThan(3_000);
            Thread.sleep(10);
        }
    }

    /** A connection for every few rows, as a pool that loses some. */
    private Void write(String url) throws SQLException {
        while (!over) {
            try (Connection connection = DriverManager.getConnection(url);
                    var insert = connection.prepareStatement("insert into noted values (?, repeat('x', 300))")) {
                for (int row = 0; row < 5; row++) {
                    long number = numbers.incrementAndGet();
                    insert.setLong(1, number);
                    insert.execute();
                    acknowledged.add(number);
                }
            }
        }
        return null;
    }

    /** Files on a disk with so much room left: the write that finds less takes what there is, and the next one fails. */
    public static final class SmallDisk extends FilePathWrapper {

        private static volatile long room = Long.MAX_VALUE;

        @Override
        public FileChannel open(String mode) throws IOException {
            FileChannel file = getBase().open(mode);
            return new PatientChannel(file) {

                @Override
                public int write(ByteBuffer bytes, long at) throws IOException {
                    long left = room;
                    if (left == 0) {
                        throw new IOException("No space left on device");
                    }
                    if (left >= bytes.remaining()) {
                        room = left == Long.MAX_VALUE ? left : left - bytes.remaining();
                        return file.write(bytes, at);
                    }
                    room = 0;
                    ByteBuffer part = bytes.duplicate().limit(bytes.position() + (int) left);
                    int written = file.write(part, at);
                    bytes.position(bytes.position() + written);
                    return written;
                }
            };
        }

        @Override
        public String getScheme() {
            return "small";
        }
    }
}
