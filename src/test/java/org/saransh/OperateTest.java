package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators are given beside the service. */
class OperateTest {

    private static final Path UNIT = Path.of("docs/operate/saransh.service");

    @TempDir
    Path folder;

    @Test
    void the_container_runs_as_nobody_in_particular_and_fetches_nothing_unnamed() throws IOException {
        String file = Files.readString(Path.of("Containerfile")).replace("\\\n", " ");
        List<String> steps = file.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        assertThat(steps)
                .filteredOn(step -> step.startsWith("FROM "))
                .singleElement()
                .asString()
                .matches("FROM \\S+:\\d+\\.\\d+\\.\\d+\\S*");
        assertThat(steps)
                .noneMatch(step -> step.startsWith("ADD ") || step.contains("://") && !step.contains("localhost"));
        assertThat(steps).filteredOn(step -> step.startsWith("USER ")).containsExactly("USER 10001");
        assertThat(steps.indexOf("USER 10001"))
                .isGreaterThan(last(steps, "RUN "))
                .isGreaterThan(last(steps, "COPY "));
        assertThat(steps).anyMatch(step -> step.startsWith("HEALTHCHECK ") && step.contains("/health/ready"));
        assertThat(steps).anyMatch(step -> step.startsWith("ENTRYPOINT ["));
        assertThat(steps).contains("VOLUME /srv/saransh", "WORKDIR /srv/saransh");
        assertThat(file).doesNotContainPattern("(?i)password|secret|token");
        assertThat(Files.readAllLines(Path.of(".containerignore"))).containsExactly("*", "!target/saransh.jar");
    }

    private static int last(List<String> steps, String kind) {
        return (int) steps.stream()
                .filter(step -> step.startsWith(kind))
                .mapToLong(steps::lastIndexOf)
                .max()
                .orElseThrow();
    }

    @Test
    void the_service_of_the_machine_may_write_to_its_data_alone() throws IOException {
        assertThat(Files.readAllLines(UNIT))
                .contains(
                        "User=saransh",
                        "NoNewPrivileges=true",
                        "ProtectSystem=strict",
                        "ReadWritePaths=/var/lib/saransh",
                        "ProtectHome=true",
                        "PrivateTmp=true",
                        "CapabilityBoundingSet=",
                        "SystemCallFilter=@system-service",
                        "WorkingDirectory=/var/lib/saransh");
    }

    @Test
    void systemd_has_nothing_against_the_service_of_the_machine() throws Exception {
        Path verifier = Path.of("/usr/bin/systemd-analyze");
        assumeTrue(Files.isExecutable(verifier), "systemd is not installed");
        Path unit = folder.resolve("saransh.service");
        Files.writeString(
                unit,
                Files.readString(UNIT)
                        .replaceAll(
                                "ExecStart=\\S+", "ExecStart=" + Path.of(System.getProperty("java.home"), "bin/java"))
                        .replaceAll("(User|Group)=saransh", "$1=root"));
        Process check = new ProcessBuilder(verifier.toString(), "verify", "--man=no", unit.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes());
        assertThat(check.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said.lines().filter(line -> line.contains("saransh.service")))
                .as(said)
                .isEmpty();
    }

    @Test
    void a_page_for_operators_fits_a_screen_and_its_links_lead_somewhere() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("docs/operate"))) {
            for (Path page : pages.filter(one -> one.toString().endsWith(".md")).toList()) {
                String text = Files.readString(page);
                assertThat(text.lines().count()).as(page.toString()).isLessThan(70);
                Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)")
                        .matcher(text)
                        .results()
                        .forEach(link -> assertThat(
                                        page.resolveSibling(link.group(1)).normalize())
                                .exists());
            }
        }
    }

    @Test
    void every_setting_that_a_page_for_operators_names_is_one() throws IOException {
        String server = Files.readString(Path.of("server.xml"));
        try (Stream<Path> pages = Files.list(Path.of("docs/operate"))) {
            for (Path page : pages.toList()) {
                Pattern.compile("SARANSH_[A-Z_]+")
                        .matcher(Files.readString(page))
                        .results()
                        .map(found -> found.group().toLowerCase(Locale.ROOT).replace('_', '.'))
                        .forEach(name -> assertThat(server).as(page.toString()).contains("name=\"" + name + "\""));
            }
        }
    }
}
