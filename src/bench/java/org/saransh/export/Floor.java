package org.saransh.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The compression alone, of a sheet that somebody else wrote, in a process of its own. */
public final class Floor {

    private Floor() {}

    /** @param zip is written */
    public static double seconds(Path sheet, Path zip) throws IOException, InterruptedException {
        Path told = zip.resolveSibling("floor.txt");
        int end = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        OneWorkbook.class.getName(),
                        Contestant.FLOOR.name(),
                        "0",
                        zip.toString(),
                        sheet.toString())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start()
                .waitFor();
        List<String> lines = Files.readAllLines(told, StandardCharsets.UTF_8);
        if (end != 0) {
            throw new IllegalStateException(lines.toString());
        }
        return Double.parseDouble(lines.get(lines.size() - 1).split(" ")[0]);
    }
}
