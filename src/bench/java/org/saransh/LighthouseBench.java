package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.saransh.reference.Json;

/**
 * What Lighthouse says of the home page, on a telephone and on a desk: {@code mvn verify -Pbench -Dbench=lighthouse} prints its marks
 * to {@code target/bench.txt} and keeps its reports in {@code target/lighthouse}. It wants npm, which fetches Lighthouse itself. Its
 * mark for speed is the median of some visits, because it depends on what else the machine does.
 */
@Tag("lighthouse")
class LighthouseBench {

    private static final Path PLACE =
            Path.of(System.getProperty("saransh.test.folder")).resolveSibling("lighthouse");
    private static final int VISITS = Integer.getInteger("saransh.bench.visits", 3);

    @Test
    void the_home_page_on_a_telephone_and_on_a_desk() throws Exception {
        Files.createDirectories(PLACE);
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(Path.of("src/bench/lighthouse", file), PLACE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run("npm", "ci", "--no-audit", "--no-fund");
        try (LiveServer server = new LiveServer("lighthouse").start().withEditions()) {
            for (String form : List.of("mobile", "desktop")) {
                List<Double> speed = new ArrayList<>();
                for (int visit = 0; visit < VISITS; visit++) {
                    JsonNode marks = marks(server.address("/"), form);
                    speed.add(marks.at("/performance/score").asDouble());
                    assertThat(marks.at("/accessibility/score").asDouble())
                            .as("accessibility: see " + PLACE.resolve(form + ".report.html"))
                            .isEqualTo(1.0);
                    assertThat(marks.at("/best-practices/score").asDouble())
                            .as("best practices: see " + PLACE.resolve(form + ".report.html"))
                            .isEqualTo(1.0);
                }
                BenchText.tell(
                        "Lighthouse, home page, %s: performance %.0f (median of %d visits), accessibility and best practices 100",
                        form, BenchText.median(speed) * 100, VISITS);
            }
        }
    }

    private static JsonNode marks(String address, String form) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "node_modules/.bin/lighthouse",
                address,
                "--output=json",
                "--output=html",
                "--output-path=" + form,
                "--only-categories=performance,accessibility,best-practices",
                "--chrome-flags=--headless --no-sandbox --disable-gpu",
                "--quiet"));
        if (form.equals("desktop")) {
            command.add("--preset=desktop");
        }
        run(command.toArray(String[]::new));
        return Json.mapper()
                .readTree(PLACE.resolve(form + ".report.json").toFile())
                .get("categories");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Path told = PLACE.resolve("told.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(PLACE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile());
        builder.environment().put("CHROME_PATH", Chromium.installed().toString());
        assertThat(builder.start().waitFor())
                .as(String.join(" ", command) + ": see " + told)
                .isZero();
    }
}
