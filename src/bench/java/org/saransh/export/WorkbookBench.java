package org.saransh.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long a workbook of a million rows takes, beside others who write the same rows and beside the compression alone; each in a
 * Java of its own with 256 MB of heap, one after another, in rounds. Only the ratios mean something: {@code mvn verify -Pbench
 * -Dit.test=WorkbookBench} prints them to {@code target/bench.txt}. JasperReports keeps all cells in memory: it gets fewer rows
 * and more heap, and its time is scaled.
 */
@Tag("workbook")
class WorkbookBench {

    private static final int ROWS = Integer.getInteger("saransh.bench.rows", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("saransh.bench.rounds", 2);
    private static final int JASPER_SHARE = 50;

    /** Of one run. */
    private record Measured(double wall, double cpu, double megabytes, double heap) {

        Measured times(int factor) {
            return new Measured(wall * factor, cpu * factor, megabytes * factor, heap);
        }
    }

    @Test
    void a_million_rows_beside_others() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("workbooks");
        Path workbook = folder.resolve("given.xlsx");
        Path sheet = folder.resolve("given.xml");
        measured(Contestant.OURS, workbook, sheet);
        Contestant.unpackSheet(workbook, sheet);
        Map<Contestant, List<Measured>> all = new EnumMap<>(Contestant.class);
        for (int round = 0; round < ROUNDS; round++) {
            for (Contestant contestant : Contestant.values()) {
                Measured measured = measured(contestant, folder.resolve("out"), sheet);
                all.computeIfAbsent(contestant, none -> new ArrayList<>()).add(measured);
                tell(
                        "workbook of %,d rows, %s, round %d: wall %.1f s, CPU %.1f s, file %.0f MB, heap %.0f MB above idle",
                        ROWS,
                        contestant,
                        round,
                        measured.wall(),
                        measured.cpu(),
                        measured.megabytes(),
                        measured.heap());
            }
        }
        double ours = best(all.get(Contestant.OURS));
        all.forEach((contestant, runs) ->
                tell("workbook, %s beside ours, best of %d: wall ratio %.2f", contestant, ROUNDS, best(runs) / ours));
    }

    private static double best(List<Measured> runs) {
        return runs.stream().mapToDouble(Measured::wall).min().orElseThrow();
    }

    private static Measured measured(Contestant contestant, Path file, Path sheet)
            throws IOException, InterruptedException {
        boolean jasper = contestant == Contestant.JASPER;
        Path told = file.resolveSibling("told.txt");
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        jasper ? "-Xmx1g" : "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        OneWorkbook.class.getName(),
                        contestant.name(),
                        Integer.toString(jasper ? ROWS / JASPER_SHARE : ROWS),
                        file.toString(),
                        sheet.toString())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        int end = java.waitFor();
        List<String> lines = Files.readAllLines(told, StandardCharsets.UTF_8);
        if (end != 0) {
            throw new IllegalStateException(contestant + ": " + lines);
        }
        String[] figures = lines.get(lines.size() - 1).split(" ");
        Measured measured = new Measured(
                Double.parseDouble(figures[0]),
                Double.parseDouble(figures[1]),
                Double.parseDouble(figures[2]),
                Double.parseDouble(figures[3]));
        return jasper ? measured.times(JASPER_SHARE) : measured;
    }

    private static void tell(String format, Object... values) {
        try {
            Files.writeString(
                    Path.of(System.getProperty("saransh.test.folder", "target/it"))
                            .resolveSibling("bench.txt"),
                    String.format(Locale.ROOT, format, values) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException notWritten) {
            throw new java.io.UncheckedIOException(notWritten);
        }
    }
}
