package org.saransh;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saransh.export.Floor;

/**
 * How long a register's rows take from the request to the last byte of the workbook, through the server and from the cursor of
 * either database, beside zlib level 1 over the XML of the same sheet in a process of its own: {@code mvn verify -Pbench
 * -Dbench=exports}.
 */
@Tag("exports")
@ExtendWith(TwoServers.class)
class ExportsBench {

    private static final int ROWS = Integer.getInteger("saransh.bench.rows", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("saransh.bench.rounds", 3);
    private static final int ROWS_OF_AN_IMPORT = 100_000;
    private static final long POLL_MILLIS = 50;
    private static final LocalDate DAY_ONE = LocalDate.of(2015, 1, 1);

    private static final String BODY = "{\"dataset\": \"observations\", \"reason\": \"bench\","
            + " \"format\": \"xlsx\", \"columns\": [\"key\", \"indicator\", \"period\", \"value\", \"sourceTitle\","
            + " \"publisher\", \"sourceDate\", \"sourceUrl\", \"evidence\", \"confirmed\", \"notes\", \"conflicts\"]}";

    @Test
    void a_million_rows_through_the_server() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("exports");
        for (LiveServer server : TwoServers.both()) {
            String name = server == TwoServers.h2() ? "H2" : "PostgreSQL";
            for (int first = 0; first < ROWS; first += ROWS_OF_AN_IMPORT) {
                ExportCalls.take(server, table(first, first + Math.min(ROWS_OF_AN_IMPORT, ROWS - first)));
            }
            Path workbook = folder.resolve("ours.xlsx");
            Path sheet = folder.resolve("sheet.xml");
            exported(server, workbook);
            unpackLargest(workbook, sheet);
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                double busy = cpuSeconds(server);
                double ours = exported(server, workbook);
                busy = cpuSeconds(server) - busy;
                double floor = Floor.seconds(sheet, folder.resolve("floor.zip"));
                ratios.add(ours / floor);
                BenchText.tell(
                        "export of %,d rows, %s, round %d: %.2f s from the request to the last byte, floor %.2f s, ratio %.2f,"
                                + " %d MB; processors were busy for %.2f s in server and database",
                        ROWS, name, round, ours, floor, ours / floor, Files.size(workbook) >> 20, busy);
            }
            BenchText.tell(
                    "export through HTTP beside the floor, %s: median ratio %.2f", name, BenchText.median(ratios));
        }
    }

    /** Of the server and of the database, which has processes of its own. */
    private static double cpuSeconds(LiveServer server) {
        return server.process().cpuSeconds()
                + ProcessHandle.allProcesses()
                        .map(ProcessHandle::info)
                        .filter(process -> process.command().orElse("").endsWith("/postgres"))
                        .mapToDouble(process ->
                                process.totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3)
                        .sum();
    }

    /** As unlike each other as rows of a register are. */
    private static byte[] table(int first, int end) {
        SplittableRandom random = new SplittableRandom(first);
        return IntStream.range(first, end)
                .mapToObj(number -> "bulk-" + number + ",lithium-ion-imports-value,FY " + number + ","
                        + BigDecimal.valueOf(random.nextInt(1_000_000_000), 4) + ",\"Notice " + random.nextInt(100_000)
                        + " on lithium, graphite & tin of block " + random.nextInt(100_000) + "\",Publisher "
                        + random.nextInt(50) + "," + DAY_ONE.plusDays(random.nextInt(4_000)) + ",press")
                .collect(Collectors.joining(
                        "\n", "key,indicator,period,value,sourceTitle,publisher,sourceDate,evidence\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** In seconds. */
    private static double exported(LiveServer server, Path workbook) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String export = "/api/exports/" + ExportCalls.accepted(server.post("/api/exports", BODY));
        JsonNode view = server.json(export);
        while (!view.has("endedAt")) {
            Thread.sleep(POLL_MILLIS);
            view = server.json(export);
        }
        HttpRequest file = HttpRequest.newBuilder(
                        URI.create(server.address(view.get("file").asText())))
                .build();
        HttpResponse<Path> answer =
                server.client().send(server.signed(file), HttpResponse.BodyHandlers.ofFile(workbook));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (answer.statusCode() != 200 || view.get("rowsWritten").asInt() < ROWS) {
            throw new IllegalStateException(view.toString());
        }
        return seconds;
    }

    private static void unpackLargest(Path workbook, Path sheet) throws IOException {
        try (InputStream bytes = Files.newInputStream(workbook);
                ZipInputStream parts = new ZipInputStream(bytes)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals("xl/worksheets/sheet1.xml")) {
                    Files.copy(parts, sheet, StandardCopyOption.REPLACE_EXISTING);
                    return;
                }
            }
        }
        throw new IllegalStateException("There is no sheet in " + workbook);
    }
}
