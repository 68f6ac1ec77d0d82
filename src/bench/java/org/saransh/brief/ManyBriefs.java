package org.saransh.brief;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.saransh.reference.Clocks;
import org.saransh.reference.PartialDate;
import org.saransh.setup.ReferenceLife;
import org.saransh.storage.ContentStore;
import org.saransh.storage.StoreIn;

/** Makes and stores 500 briefs about one State or counterpart each, on one thread and on two, and tells how fast. */
public final class ManyBriefs {

    private static final int BRIEFS = Integer.getInteger("saransh.bench.briefs", 500);
    private static final int ROUNDS = 3;
    private static final int DAYS_BETWEEN = 7;
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 30);

    private record Wanted(Digest digest, Language language) {}

    private final Rendering rendering = Known.rendering();
    private final List<Wanted> wanted = new ArrayList<>();
    private final Path folder;
    private int stores;

    private ManyBriefs(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        ManyBriefs many = new ManyBriefs(Path.of(arguments[0]));
        many.gather();
        HeapWatch heap = new HeapWatch();
        List<Double> ratios = new ArrayList<>();
        List<Double> one = new ArrayList<>();
        List<Double> two = new ArrayList<>();
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        many.perSecond(2);
        long cpu = process.getProcessCpuTime();
        for (int round = 0; round < ROUNDS; round++) {
            one.add(many.perSecond(1));
            two.add(many.perSecond(2));
            ratios.add(two.get(round) / one.get(round));
        }
        double cpuEach = (process.getProcessCpuTime() - cpu) / 1e6 / (2.0 * ROUNDS * BRIEFS);
        System.out.printf(
                Locale.ROOT,
                "%d State and partner briefs, as many again on each round of %d: %.1f briefs/s on one thread, %.1f on two"
                        + " (ratio %.2f; all medians), %.0f ms of CPU each, 0 failed; %s%n",
                BRIEFS,
                ROUNDS,
                middle(one),
                middle(two),
                middle(ratios),
                cpuEach,
                heap.told());
        System.exit(0);
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    /** All States and counterparts in both languages, as at one day after the other. */
    private void gather() {
        ReferenceLife life = new ReferenceLife();
        for (LocalDate day = LAST_DAY; wanted.size() < BRIEFS; day = day.minusDays(DAYS_BETWEEN)) {
            Period period = new Period(
                    reading(life, day.minusDays(7)),
                    reading(life, day),
                    new PartialDate(day.minusDays(7).toString()).end(Clocks.INDIA),
                    false,
                    new PartialDate(day.toString()).end(Clocks.INDIA));
            subjects("state", BriefParameter.STATE, states(period.now()), period);
            subjects("partner", BriefParameter.COUNTERPART, counterparts(period.now()), period);
        }
    }

    private static Reading reading(ReferenceLife life, LocalDate day) {
        ReferenceLife.AtInstant at = life.at(new PartialDate(day.toString()).end(Clocks.INDIA));
        return new Reading(
                at.rows("tranches"),
                at.rows("blocks"),
                at.rows("offerings"),
                at.rows("partnerships"),
                at.rows("engagements"),
                at.rows("indicators"),
                at.rows("observations"),
                at.rows("minerals"),
                at.rows("milestones"));
    }

    private static Set<String> states(Reading now) {
        Set<String> states = new TreeSet<>();
        now.blocks().values().stream()
                .filter(block -> block.state() != null)
                .forEach(block -> states.add(block.state().name()));
        return states;
    }

    private static Set<String> counterparts(Reading now) {
        Set<String> counterparts = new TreeSet<>();
        now.partnerships().values().forEach(one -> counterparts.add(one.counterpart()));
        return counterparts;
    }

    private void subjects(String brief, BriefParameter parameter, Set<String> subjects, Period period) {
        Brief definition = rendering.briefs.named(brief).orElseThrow();
        for (String subject : subjects) {
            Period own =
                    new Period(period.before(), period.now(), period.since(), period.sinceEdition(), period.asAt());
            Digest digest = DigestDrawing.of(definition, new Scope(parameter, subject), own)
                    .digest();
            for (Language language : Language.values()) {
                if (wanted.size() < BRIEFS) {
                    wanted.add(new Wanted(digest, language));
                }
            }
        }
    }

    /** Every failure ends the program. */
    private double perSecond(int threads) throws InterruptedException, ExecutionException {
        ContentStore store = StoreIn.folder(folder.resolve("many-" + stores++));
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        List<Future<?>> made = new ArrayList<>();
        for (Wanted one : wanted) {
            made.add(workers.submit(() -> store.put(rendering.render(one.digest(), one.language(), OutputFormat.PDF))));
        }
        for (Future<?> one : made) {
            one.get();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        workers.shutdown();
        return wanted.size() / seconds;
    }
}
