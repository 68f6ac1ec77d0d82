package org.saransh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/** What a benchmark found, appended to {@code target/bench.txt}. */
public final class BenchText {

    private BenchText() {}

    public static void tell(String format, Object... values) {
        line(String.format(Locale.ROOT, format, values));
    }

    public static void line(String text) {
        try {
            Files.writeString(
                    Path.of(System.getProperty("saransh.test.folder")).resolveSibling("bench.txt"),
                    text + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    public static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
