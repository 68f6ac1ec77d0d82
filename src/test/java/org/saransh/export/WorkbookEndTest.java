package org.saransh.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However the writing ends, both of its sides end. */
@Timeout(60)
class WorkbookEndTest {

    private static final int ROWS = 200_000;

    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void no_thread_is_left() {
        assertThat(threads).hasSize(1).noneMatch(Thread::isAlive);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void progress_is_told_and_can_cancel() {
        List<Long> told = new ArrayList<>();
        assertThatThrownBy(() -> write(OutputStream.nullOutputStream(), rows -> {
                    told.add(rows);
                    if (rows == 3_000) {
                        throw new CancellationException("enough");
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly(1_000L, 2_000L, 3_000L);
    }

    @Test
    void a_stream_that_breaks_ends_the_reading_of_rows() {
        List<Long> told = new ArrayList<>();
        assertThatThrownBy(() -> write(
                        new OutputStream() {
                            @Override
                            public void write(int one) throws IOException {
                                throw new IOException("No space left");
                            }
                        },
                        told::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left");
        assertThat(told.size()).isLessThan(ROWS / Progress.EVERY);
    }

    @Test
    void a_stop_of_the_server_ends_it() {
        assertThatThrownBy(() -> write(OutputStream.nullOutputStream(), rows -> {
                    if (rows == 5_000) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ending");
        assertThat(Thread.interrupted()).as("is still told to whoever called").isTrue();
    }

    @Test
    void the_last_rows_are_told() throws IOException {
        List<Long> told = new ArrayList<>();
        write(OutputStream.nullOutputStream(), told::add);
        assertThat(told).hasSize(ROWS / Progress.EVERY + 1).endsWith((long) ROWS);
    }

    private void write(OutputStream out, Progress progress) throws IOException {
        List<TableColumn> columns = List.of(Samples.COLUMNS.get(0), Samples.COLUMNS.get(4));
        WorkbookFile.write(
                new Table("t", "t", columns, ROWS, new CountedRows(ROWS)),
                Samples.ABOUT,
                WorkbookForm.PLAIN,
                out,
                progress,
                task -> {
                    Thread thread = new Thread(task);
                    threads.add(thread);
                    return thread;
                });
    }
}
