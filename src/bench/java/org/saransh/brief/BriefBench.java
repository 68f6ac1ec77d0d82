package org.saransh.brief;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.saransh.BenchText;
import org.saransh.pdf.ConformanceCheck;

/**
 * How long the weekly brief takes from its digest to the stored PDF, beside other engines that print the same words, tables and
 * drawings; a long annex; and many briefs at once. {@code mvn verify -Pbench -Dbench=brief} prints them to
 * {@code target/bench.txt}.
 */
@Tag("brief")
class BriefBench {

    static final String DIGEST = "digest.json";
    static final String BLOCKS = "blocks.bin";
    static final String DESIGN = "brief.rptdesign";
    static final String ROWS = "rows.bin";
    static final String BIRT_FONTS = "birt-fonts.xml";

    private static final List<String> CONTESTANTS =
            List.of("ours-en", "ours-hi", "pdfbox", "openhtmltopdf", "fop", "birt");

    private static final int COLD_ROUNDS = 3;
    private static final int WARM_UP = Integer.getInteger("saransh.bench.warm", 60);
    private static final int ROUNDS = Integer.getInteger("saransh.bench.rounds", 9);
    private static final int LAPS = 5;
    private static final int CHECKS = 5;

    static Path font(String face) {
        return Path.of("reports/fonts/NotoSans-" + face + ".ttf").toAbsolutePath();
    }

    static String picture(int block) {
        return "picture-" + block + ".png";
    }

    @Test
    void the_weekly_brief_beside_other_engines() throws Exception {
        Path folder = prepared();
        Map<String, List<Runner.Lap>> cold = new LinkedHashMap<>();
        Map<String, List<Runner.Lap>> warm = new LinkedHashMap<>();
        Map<String, Runner> runners = new LinkedHashMap<>();
        try {
            for (int round = 0; round < COLD_ROUNDS; round++) {
                for (String name : CONTESTANTS) {
                    try (Runner fresh = new Runner(name, folder)) {
                        cold.computeIfAbsent(name, none -> new ArrayList<>()).addAll(fresh.laps(1));
                    }
                }
            }
            for (String name : CONTESTANTS) {
                runners.put(name, new Runner(name, folder));
                runners.get(name).laps(WARM_UP);
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (String name : CONTESTANTS) {
                    warm.computeIfAbsent(name, none -> new ArrayList<>())
                            .addAll(runners.get(name).laps(LAPS));
                }
            }
            table(cold, warm, runners);
        } finally {
            for (Runner runner : runners.values()) {
                runner.close();
            }
        }
    }

    @Test
    void the_check_of_one_brief() throws IOException {
        byte[] pdf = Known.rendering().render(RenderingTest.digest(), Language.EN, OutputFormat.PDF);
        List<Double> times = new ArrayList<>();
        for (int check = 0; check < 2 * CHECKS; check++) {
            long start = System.nanoTime();
            if (!ConformanceCheck.check(pdf).conforms()) {
                throw new IllegalStateException("the brief does not conform");
            }
            times.add((System.nanoTime() - start) / 1e6);
        }
        BenchText.tell(
                "veraPDF, PDF/A-3a and PDF/UA-1 of the brief: first %,.0f ms, then %,.0f ms",
                times.get(0), BenchText.median(times.subList(CHECKS, times.size())));
    }

    @Test
    void an_annex_of_200_pages_in_384_megabytes() throws IOException {
        Runner.lines(folder(), LongAnnex.class).forEach(BenchText::line);
    }

    @Test
    void five_hundred_state_and_partner_briefs() throws IOException {
        Path folder = folder();
        Runner.lines(folder, ManyBriefs.class, folder.toString()).forEach(BenchText::line);
    }

    private static void table(
            Map<String, List<Runner.Lap>> cold, Map<String, List<Runner.Lap>> warm, Map<String, Runner> runners)
            throws IOException {
        BenchText.line(
                "The weekly brief of 28.06.2024, from its digest to the stored file; ms, medians of " + ROUNDS * LAPS
                        + " in " + ROUNDS + " alternating rounds after " + WARM_UP + ", first: of " + COLD_ROUNDS
                        + " fresh processes; CPU: of the whole process");
        BenchText.line(
                "| engine | wall | CPU | ours / it, wall | ours / it, CPU | first, wall | first, CPU | kB | pages | words |");
        BenchText.line("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        double ourWall = median(warm.get("ours-en"), Runner.Lap::wall);
        double ourCpu = median(warm.get("ours-en"), Runner.Lap::cpu);
        for (String name : CONTESTANTS) {
            List<Runner.Lap> laps = warm.get(name);
            Runner.Lap last = laps.get(laps.size() - 1);
            String[] made = runners.get(name).made(last).split(" ");
            double wall = median(laps, Runner.Lap::wall);
            double cpu = median(laps, Runner.Lap::cpu);
            BenchText.tell(
                    "| %s | %.0f | %.0f | %.2f | %.2f | %,.0f | %,.0f | %,d | %s | %s |",
                    name,
                    wall,
                    cpu,
                    ourWall / wall,
                    ourCpu / cpu,
                    median(cold.get(name), Runner.Lap::wall),
                    median(cold.get(name), Runner.Lap::cpu),
                    last.bytes() / 1000,
                    made[0],
                    made[1]);
        }
    }

    private static double median(List<Runner.Lap> laps, ToDoubleFunction<Runner.Lap> of) {
        return BenchText.median(laps.stream().mapToDouble(of).boxed().toList());
    }

    private static Path prepared() throws IOException, JRException {
        Path folder = folder();
        Rendering rendering = Known.rendering();
        Digest digest = RenderingTest.digest();
        Wording wording = Wording.of(digest.brief(), Language.EN);
        PrintedBrief printed = PrintedBrief.of(
                new DocumentRendering(
                                rendering.templates,
                                rendering.briefs.named(digest.brief()).orElseThrow(),
                                digest,
                                Language.EN)
                        .print(),
                wording.word(digest.marking()),
                wording.subtitle(digest));
        Files.writeString(folder.resolve(DIGEST), digest.json());
        printed.write(folder.resolve(BLOCKS));
        Files.writeString(folder.resolve(DESIGN), BriefDesign.of(printed, folder));
        Files.writeString(
                folder.resolve(BIRT_FONTS),
                "<font><font-paths><path path=\"" + font("Regular").getParent() + "\"/></font-paths></font>");
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(folder.resolve(ROWS)))) {
            out.writeObject(BriefDesign.rows(printed));
        }
        for (int block = 0; block < printed.blocks().size(); block++) {
            if (printed.blocks().get(block) instanceof PrintedBlock.Picture picture) {
                Files.write(folder.resolve(picture(block)), picture.picture());
            }
        }
        return folder;
    }

    /** Empty: what an earlier run left is deleted. */
    private static Path folder() throws IOException {
        Path folder = Path.of(System.getProperty("saransh.test.folder"), "bench-brief")
                .toAbsolutePath();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }
}
