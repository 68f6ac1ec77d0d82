package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What one small input may take, however it is made. */
public final class Bounds {

    private static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Bounds() {}

    public static void within(Runnable reading) {
        long start = System.nanoTime();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        reading.run();
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                .as("bytes taken in all")
                .isLessThan(MOST_BYTES);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
    }
}
