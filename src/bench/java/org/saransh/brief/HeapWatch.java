package org.saransh.brief;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The heap that this process needs: the most before a collection and the most left after one. */
final class HeapWatch {

    private static final double MEGABYTE = 1 << 20;

    private final AtomicLong most = new AtomicLong();
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
        most.accumulateAndGet(used(collection.getGcInfo().getMemoryUsageBeforeGc()), Math::max);
        left.accumulateAndGet(used(collection.getGcInfo().getMemoryUsageAfterGc()), Math::max);
    }

    private static long used(Map<String, MemoryUsage> all) {
        return pools().stream()
                .map(pool -> all.get(pool.getName()))
                .mapToLong(MemoryUsage::getUsed)
                .sum();
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
                most.get() / MEGABYTE,
                Runtime.getRuntime().maxMemory() / MEGABYTE,
                left.get() / MEGABYTE);
    }
}
