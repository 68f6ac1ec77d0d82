package org.saransh.brief;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.saransh.storage.ContentStore;
import org.saransh.storage.StoreIn;

/**
 * A process that makes and stores the brief as one contestant does, as often as each line of its input asks, and tells of each
 * time wall and CPU time in nanoseconds, bytes and their SHA-256. The first includes what the contestant sets up. Every time is
 * stored anew, so the last file is deleted before.
 */
public final class Laps {

    private Laps() {}

    /** @param arguments the contestant, and the folder */
    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err);
        Path folder = Path.of(arguments[1]);
        Path store = folder.resolve("store-" + arguments[0]);
        ContentStore content = StoreIn.folder(store);
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Contestant contestant = null;
        String stored = null;
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            for (int lap = Integer.parseInt(order); lap > 0; lap--) {
                if (stored != null) {
                    Files.delete(store.resolve("renditions/" + stored.substring(0, 2))
                            .resolve(stored));
                }
                long cpu = process.getProcessCpuTime();
                long start = System.nanoTime();
                contestant = contestant == null ? Contestant.named(arguments[0], folder) : contestant;
                byte[] pdf = contestant.pdf();
                stored = content.put(pdf);
                long end = System.nanoTime();
                answers.println(
                        (end - start) + " " + (process.getProcessCpuTime() - cpu) + " " + pdf.length + " " + stored);
            }
        }
        System.exit(0);
    }
}
