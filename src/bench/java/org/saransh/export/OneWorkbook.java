package org.saransh.export;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** One writer in a Java of its own: {@code writer rows file-to-write file-given}; tells wall s, CPU s, MB, heap MB. */
final class OneWorkbook {

    private static final int WARM_ROWS = 20_000;
    private static final double MEGABYTE = 1024.0 * 1024;

    private OneWorkbook() {}

    public static void main(String[] arguments) throws IOException {
        Contestant writer = Contestant.valueOf(arguments[0]);
        int rows = Integer.parseInt(arguments[1]);
        Path file = Path.of(arguments[2]);
        Path given = Path.of(arguments[3]);
        if (!writer.name().startsWith("FLOOR")) {
            writer.write(WARM_ROWS, given, OutputStream.nullOutputStream());
        }
        System.gc();
        long idle = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        AtomicLong peak = peakAfterCollections(idle);
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(file)) {
            writer.write(rows, given, out);
        }
        System.out.printf(
                Locale.ROOT,
                "%.3f %.3f %.1f %.1f%n",
                (System.nanoTime() - start) / 1e9,
                (system.getProcessCpuTime() - cpu) / 1e9,
                Files.size(file) / MEGABYTE,
                (peak.get() - idle) / MEGABYTE);
    }

    /** The most heap that was in use after a collection. */
    private static AtomicLong peakAfterCollections(long idle) {
        AtomicLong peak = new AtomicLong(idle);
        java.util.Set<String> heap = new java.util.HashSet<>();
        ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .forEach(pool -> heap.add(pool.getName()));
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (told, none) -> {
                                long used = GarbageCollectionNotificationInfo.from((CompositeData) told.getUserData())
                                        .getGcInfo()
                                        .getMemoryUsageAfterGc()
                                        .entrySet()
                                        .stream()
                                        .filter(pool -> heap.contains(pool.getKey()))
                                        .mapToLong(pool -> pool.getValue().getUsed())
                                        .sum();
                                peak.accumulateAndGet(used, Math::max);
                            },
                            told -> told.getType()
                                    .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION),
                            null);
        }
        return peak;
    }
}
