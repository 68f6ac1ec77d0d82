package org.saransh.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        executor.shutdown();
    }

    @Test
    void everything_arrives_in_order_on_the_thread_that_takes() {
        List<Integer> taken = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        new ReadAhead<Integer>().run(executor, next -> IntStream.range(0, 1_000).forEach(next::accept), item -> {
            taken.add(item);
            threads.add(Thread.currentThread());
        });
        assertThat(taken)
                .containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
        assertThat(threads).containsOnly(Thread.currentThread());
    }

    @Test
    void a_failure_of_the_reading_is_thrown_where_the_items_are_taken() {
        List<Integer> taken = new ArrayList<>();
        assertThatThrownBy(() -> new ReadAhead<Integer>()
                        .run(
                                executor,
                                next -> {
                                    next.accept(1);
                                    throw new UnreadableTable("no table");
                                },
                                taken::add))
                .isInstanceOf(UnreadableTable.class)
                .hasMessage("no table");
        assertThat(taken).containsExactly(1);
    }

    @Test
    void when_the_taking_fails_the_reading_ends_before_the_failure_is_told() {
        AtomicInteger read = new AtomicInteger();
        assertThatThrownBy(() -> new ReadAhead<Integer>()
                        .run(
                                executor,
                                next -> {
                                    while (true) {
                                        next.accept(read.incrementAndGet());
                                    }
                                },
                                item -> {
                                    throw new IllegalStateException("the database is full");
                                }))
                .hasMessage("the database is full");
        assertThat(read.get()).isLessThan(10);
    }
}
