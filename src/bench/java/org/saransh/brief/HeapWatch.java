package org.saransh.brief;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The heap that this process needs: the most that was left after a collection, and the most that the pools ever held. */
final class HeapWatch {

    private static final double MEGABYTE = 1 << 20;

    private final AtomicLong left = new AtomicLong();

    HeapWatch() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (told, none) -> {
                                if (told.getUserData() instanceof CompositeData data) {
                                    note(GarbageCollectionNotificationInfo.from(data));
                                }
                            },
                            null,
                            null);
        }
    }

    private void note(GarbageCollectionNotificationInfo collection) {
        long used = pools().stream()
                .map(pool -> collection.getGcInfo().getMemoryUsageAfterGc().get(pool.getName()))
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        left.accumulateAndGet(used, Math::max);
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    String told() {
        return String.format(
                Locale.ROOT,
                "heap: at most %.0f MB of %.0f in use, %.0f left after a collection",
                pools().stream()
                                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                .sum()
                        / MEGABYTE,
                Runtime.getRuntime().maxMemory() / MEGABYTE,
                left.get() / MEGABYTE);
    }
}
