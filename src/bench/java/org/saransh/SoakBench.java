package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A long working day in little: two servers on one PostgreSQL are read from, written to, asked for exports and for briefs that go out
 * by mail, while one of them is ended once a minute, in turn by a kill and in order. Whoever asks the other one is always answered.
 * {@code mvn verify -Pbench -Dbench=soak} tells how it went in
 * {@code target/bench.txt}; {@code -Dsaransh.soak.minutes=5} is shorter.
 */
@Tag("soak")
class SoakBench {

    @RegisterExtension
    static final FaultCluster CLUSTER = FaultCluster.withReferenceData();

    private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("saransh.soak.minutes", 30));
    private static final int ROWS = 200;
    private static final int READERS = 3;
    private static final List<String> READ = List.of(
            "/",
            "/registers/offerings",
            "/registers/partnerships",
            "/api/engagements?size=50",
            "/api/briefs/weekly/latest/en.pdf",
            "/api/briefs/weekly/latest/hi.html");
    private static final List<String> STATES = List.of("CHHATTISGARH", "JAMMU_AND_KASHMIR", "ODISHA", "KARNATAKA");

    private final ConcurrentLinkedQueue<Double> times = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> editions = new ConcurrentLinkedQueue<>();
    private final AtomicInteger cutOff = new AtomicInteger();
    private final AtomicInteger imports = new AtomicInteger();
    private final AtomicInteger exports = new AtomicInteger();
    private final AtomicInteger briefs = new AtomicInteger();
    private final Instant end = Instant.now().plus(LENGTH);
    private LiveServer lasting;
    private LiveServer mortal;

    private interface Job {
        void once() throws Exception;
    }

    @Test
    void a_day_of_work_beside_kills_loses_and_doubles_nothing() throws Exception {
        lasting = FaultCluster.first();
        mortal = FaultCluster.second();
        mortal.process().startSoon();
        int rowsBefore = rows();
        lasting.token("S. Soak", "analyst");
        publish();
        List<Long> heap = new ArrayList<>();
        List<Long> disk = new ArrayList<>();
        int kills = 0;
        int stops = 0;
        ExecutorService people = Executors.newCachedThreadPool();
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                work.add(people.submit(() -> repeat(200, this::read)));
            }
            work.add(people.submit(() -> repeat(5_000, this::writeRows)));
            work.add(people.submit(() -> repeat(5_000, this::export)));
            work.add(people.submit(() -> repeat(40_000, this::publish)));
            work.add(people.submit(() -> repeat(20_000, this::draftOfState)));
            Instant next = inAboutAMinute();
            while (next.isBefore(end)) {
                Thread.sleep(Math.max(0, Duration.between(Instant.now(), next).toMillis()));
                next = inAboutAMinute();
                if (kills > stops) {
                    mortal.process().stop();
                    stops++;
                } else {
                    mortal.kill();
                    kills++;
                }
                mortal.start();
                heap.add(liveHeap());
                disk.add(size(lasting.data()));
            }
            for (Future<?> one : work) {
                ended(one);
            }
        } finally {
            people.shutdownNow();
        }
        int extra = 0;
        long uncertain = 0;
        for (long edition : editions) {
            FaultCluster.settled(lasting, edition);
            extra += FaultCluster.extraCopies(lasting, edition, "soak");
            uncertain += FaultCluster.uncertain(lasting, edition);
        }
        tell(kills, stops, extra, uncertain, heap, disk);
        assertThat(extra).isZero();
        assertThat(uncertain).isLessThanOrEqualTo((long) kills * FaultCluster.DOUBTS);
        assertThat(rows()).isEqualTo(rowsBefore + imports.get() * ROWS);
        assertThat(lasting.json("/api/audit/verify").get("whole").asBoolean()).isTrue();
        assertThat(lasting.process().console()).doesNotContain("OutOfMemoryError");
        assertThat(median(heap.subList(heap.size() / 2, heap.size())))
                .as("live objects in the second half, of %s", heap)
                .isLessThan(median(heap.subList(0, (heap.size() + 1) / 2)) * 5 / 4);
    }

    private void tell(int kills, int stops, int extra, long uncertain, List<Long> heap, List<Long> disk) {
        List<Double> sorted = times.stream().sorted().toList();
        BenchText.tell(
                "soak of %d minutes, %d kills, %d ends in order: %d editions to %d readers each, %d messages twice, none lost, %d of which nobody knows;"
                        + " %d briefs of States, %d tables of %d rows, %d exports; %d requests were cut off",
                LENGTH.toMinutes(),
                kills,
                stops,
                editions.size(),
                FaultCluster.READERS + 1,
                extra,
                uncertain,
                briefs.get(),
                imports.get(),
                ROWS,
                exports.get(),
                cutOff.get());
        BenchText.tell(
                "%d pages and files read: median %.0f ms, p99 %.0f ms",
                sorted.size(), sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100));
        BenchText.tell("live objects of the server that lasted, MB: %s", millions(heap));
        BenchText.tell("data folder, MB: %s", millions(disk));
    }

    private static String millions(List<Long> bytes) {
        return bytes.stream().map(one -> Long.toString(one / 1_000_000)).collect(Collectors.joining(" "));
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    /** Sometimes sooner, sometimes later. */
    private static Instant inAboutAMinute() {
        return Instant.now().plusMillis(55_000 + ThreadLocalRandom.current().nextInt(10_000));
    }

    private Void repeat(long pauseMillis, Job job) throws Exception {
        while (Instant.now().isBefore(end)) {
            try {
                job.once();
            } catch (UncheckedIOException killed) {
                cutOff.incrementAndGet();
            }
            Thread.sleep(pauseMillis);
        }
        return null;
    }

    private static void ended(Future<?> work) throws InterruptedException, ExecutionException {
        work.get();
    }

    private LiveServer either() {
        return ThreadLocalRandom.current().nextBoolean() ? lasting : mortal;
    }

    private void read() {
        String path = READ.get(ThreadLocalRandom.current().nextInt(READ.size()));
        long begun = System.nanoTime();
        LiveServer asked = either();
        HttpResponse<byte[]> answer = asked.get(path);
        if (asked == lasting) {
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
        } else {
            // Whoever starts or ends says that it cannot answer yet, or any more.
            assertThat(answer.statusCode()).as(path).isIn(200, 503, 404);
        }
        if (answer.statusCode() == 200) {
            times.add((System.nanoTime() - begun) / 1e6);
        }
    }

    /** A table that the killed server may or may not have written is given to the other one: it is in once. */
    private void writeRows() {
        int number = imports.get();
        try {
            if (!written(mortal, number)) {
                demandWritten(number);
            }
        } catch (UncheckedIOException killed) {
            cutOff.incrementAndGet();
            demandWritten(number);
        }
        imports.incrementAndGet();
    }

    private void demandWritten(int number) {
        assertThat(written(lasting, number)).isTrue();
    }

    private static boolean written(LiveServer server, int number) {
        String table = IntStream.range(0, ROWS)
                .mapToObj(row -> "soak-" + number + "-" + row + ",lithium-ion-imports-value,FY " + row + "," + number
                        + ",G,M,press")
                .collect(Collectors.joining("\n", "key,indicator,period,value,sourceTitle,publisher,evidence\n", "\n"));
        return server.send(HttpRequest.newBuilder(URI.create(
                                        server.address("/api/imports?register=observations&mode=apply&reason=soak")))
                                .header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofString(table))
                                .build())
                        .statusCode()
                == 200;
    }

    private void export() {
        long id = ExportCalls.accepted(
                ExportCalls.ask(lasting, "S. Soak", "'dataset':'observations','sort':['key'],'format':'xlsx'"));
        ExportCalls.file(lasting, ExportCalls.done(lasting, id));
        exports.incrementAndGet();
    }

    private void publish() {
        editions.add(FaultCluster.published(lasting));
    }

    private void draftOfState() {
        String state = STATES.get(briefs.get() % STATES.size());
        JsonNode made = LiveServer.json(lasting.post(
                "/api/briefs/state/editions",
                "{\"asAt\": \"" + Instant.now() + "\", \"parameters\": {\"state\": \"" + state + "\"}}"));
        lasting.await("the brief of " + state + " to be drawn and checked", () -> !lasting.json(
                        "/api/editions/" + made.get("id").asLong())
                .get("beingChecked")
                .asBoolean());
        briefs.incrementAndGet();
    }

    private int rows() {
        return lasting.json("/api/observations?size=1").get("total").asInt();
    }

    /** Bytes of what the lasting server can reach, after a collection of the rest. */
    private long liveHeap() throws IOException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(lasting.process().number()),
                        "GC.class_histogram")
                .start();
        try (Stream<String> lines = asked.inputReader(StandardCharsets.UTF_8).lines()) {
            return lines.filter(line -> line.startsWith("Total"))
                    .map(line -> line.strip().split("\\s+"))
                    .mapToLong(parts -> Long.parseLong(parts[2]))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(SoakBench::length).sum();
        }
    }

    /** A file may be gone by now. */
    private static long length(Path file) {
        return Files.isRegularFile(file) ? file.toFile().length() : 0;
    }
}
