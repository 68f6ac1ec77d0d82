package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What one server answers, each kind beside a file that the same server hands out in the same run, and what it takes to start and to
 * rest. Only the ratios mean something: {@code mvn verify -Pbench -Dbench=load} prints them to {@code target/bench.txt}.
 */
@Tag("load")
class LoadBench {

    private static final int CLIENTS = Integer.getInteger("saransh.bench.clients", 8);
    private static final long MILLIS = Long.getLong("saransh.bench.millis", 10_000);
    /** As the documents advise. */
    private static final String HEAP = "1g";

    private static final String YARDSTICK = "a file";

    @Test
    void pages_and_documents_beside_a_file() throws Exception {
        try (LiveServer server = new LiveServer("load").memory(HEAP).whole()) {
            long begun = System.nanoTime();
            server.start();
            BenchText.tell("start of saransh.jar in an empty folder: %.1f s", (System.nanoTime() - begun) / 1e9);
            server.withEditions();
            BenchText.tell("saransh.jar: %d MB", Files.size(Path.of(System.getProperty("saransh.jar"))) / 1_000_000);
            Thread.sleep(MILLIS);
            BenchText.tell(
                    "memory at rest, -Xmx%s: %d MB",
                    HEAP, resident(server.process().number()) / 1_000);
            Map<String, String> kinds = kinds(server);
            kinds.values().forEach(address -> measured(server, address, MILLIS / 4));
            Map<String, Answers> answers = new LinkedHashMap<>();
            kinds.forEach((kind, address) -> answers.put(kind, measured(server, address, MILLIS)));
            Answers file = answers.get(YARDSTICK);
            answers.forEach((kind, found) -> BenchText.tell(
                    "%s: %.0f requests/s, p99 %.1f ms, %.2f of the requests/s of %s",
                    kind, found.perSecond(), found.percentile99(), found.perSecond() / file.perSecond(), YARDSTICK));
            BenchText.tell(
                    "memory after the load: %d MB", resident(server.process().number()) / 1_000);
        }
    }

    private static Map<String, String> kinds(LiveServer server) {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put(YARDSTICK, "/assets/bootstrap.min.css");
        kinds.put("the home page", "/");
        kinds.put("a page of a register", "/registers/offerings");
        kinds.put("a row of a register as JSON", "/api/offerings/iv-nayakkarpatti");
        kinds.put("the latest PDF", "/api/briefs/weekly/latest/en.pdf");
        return kinds;
    }

    /** In kB. */
    private static long resident(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    /** @param times in milliseconds, sorted */
    private record Answers(List<Double> times, double seconds) {

        double perSecond() {
            return times.size() / seconds;
        }

        double percentile99() {
            return times.get(times.size() * 99 / 100);
        }
    }

    private static Answers measured(LiveServer server, String address, long millis) {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            long begun = System.nanoTime();
            List<Callable<List<Double>>> all = Collections.nCopies(CLIENTS, () -> asked(server, address, millis));
            List<Double> times = new ArrayList<>();
            for (Future<List<Double>> one : clients.invokeAll(all)) {
                times.addAll(one.get());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            Collections.sort(times);
            return new Answers(times, seconds);
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            clients.shutdown();
        }
    }

    /** One client, that asks again as soon as it has its answer. */
    private static List<Double> asked(LiveServer server, String address, long millis) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = server.signed(
                HttpRequest.newBuilder(URI.create(server.address(address))).build());
        List<Double> times = new ArrayList<>();
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end) {
            long begun = System.nanoTime();
            assertThat(client.send(request, BodyHandlers.ofByteArray()).statusCode())
                    .isEqualTo(200);
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return times;
    }
}
