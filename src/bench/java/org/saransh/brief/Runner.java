package org.saransh.brief;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A contestant in a Java process of its own, all of the same settings. */
final class Runner implements AutoCloseable {

    /** @param sha256 of the bytes */
    record Lap(double wall, double cpu, int bytes, String sha256) {}

    private static final List<String> SETTINGS = List.of("-Xmx384m", "-Djava.awt.headless=true");

    private final String name;
    private final Path folder;
    private final Process process;
    private final PrintWriter orders;
    private final BufferedReader answers;

    Runner(String name, Path folder) throws IOException {
        this.name = name;
        this.folder = folder;
        process = new ProcessBuilder(command(classPath(name), Laps.class.getName(), name, folder.toString()))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(name + ".log").toFile()))
                .start();
        orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** What a program of the bench prints when it is run in a process of its own. */
    static List<String> lines(Path folder, Class<?> program, String... arguments) throws IOException {
        List<String> command = command(classPath(""), program.getName(), arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(program.getSimpleName() + ".log").toFile()))
                .start();
        try (BufferedReader printed = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = printed.lines().toList();
            if (process.waitFor() != 0) {
                throw new IOException(program.getSimpleName() + " failed: see its log in " + folder);
            }
            return lines;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static List<String> command(String classPath, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(SETTINGS);
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("saransh.bench."))
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of("-cp", classPath, program));
        command.addAll(List.of(arguments));
        return command;
    }

    /** That of BIRT holds our classes after its own. */
    private static String classPath(String name) throws IOException {
        String ours = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        if (!name.equals("birt")) {
            return ours;
        }
        String folders = String.join(
                File.pathSeparator,
                List.of(ours.split(File.pathSeparator)).stream()
                        .filter(part -> part.endsWith("classes"))
                        .toList());
        return Files.readString(Path.of(System.getProperty("saransh.bench.birt")))
                        .strip()
                + File.pathSeparator
                + folders;
    }

    List<Lap> laps(int count) throws IOException {
        orders.println(count);
        List<Lap> laps = new ArrayList<>();
        while (laps.size() < count) {
            String answer = answers.readLine();
            if (answer == null) {
                throw new IOException(name + " ended: see " + folder.resolve(name + ".log"));
            }
            String[] told = answer.split(" ");
            laps.add(new Lap(
                    Long.parseLong(told[0]) / 1e6, Long.parseLong(told[1]) / 1e6, Integer.parseInt(told[2]), told[3]));
        }
        return laps;
    }

    /** {@code 12 3636}: the pages and words that the lap made. */
    String made(Lap lap) throws IOException {
        Path stored = folder.resolve(
                        "store-" + name + "/renditions/" + lap.sha256().substring(0, 2))
                .resolve(lap.sha256());
        try (PDDocument pdf = Loader.loadPDF(stored.toFile())) {
            int words = new PDFTextStripper().getText(pdf).split("\\s+").length;
            return pdf.getNumberOfPages() + " " + words;
        }
    }

    @Override
    public void close() throws IOException {
        orders.close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
