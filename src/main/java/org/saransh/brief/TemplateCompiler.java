package org.saransh.brief;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRSaver;

/**
 * Checks and compiles the templates during the build, and fails it when something is wrong; or only checks a folder of
 * overrides, as an author asks.
 */
public final class TemplateCompiler {

    private static final String CHECK = "--check";

    private TemplateCompiler() {}

    /**
     * @param arguments folders: that of the templates and message bundles, that for the compiled templates, and that of the
     *     pages; or {@code --check} and a folder of overrides
     * @throws IllegalStateException with everything that is wrong
     */
    public static void main(String[] arguments) throws IOException {
        List<String> faults = new ArrayList<>();
        if (arguments.length == 2 && arguments[0].equals(CHECK)) {
            faults.addAll(ReportsFolder.faults(Path.of(arguments[1])));
            System.out.println(faults.isEmpty() ? "nothing to mend" : String.join("\n", faults));
            if (!faults.isEmpty()) {
                throw new IllegalStateException("to mend: " + faults.size());
            }
        } else {
            compile(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), faults);
            if (!faults.isEmpty()) {
                throw new IllegalStateException(String.join("\n", faults));
            }
        }
    }

    private static void compile(Path sources, Path target, Path pages, List<String> faults) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path page : files(pages, ".jte")) {
            texts.add(Files.readString(page));
        }
        TemplateCheck check = new TemplateCheck(ReportFiles.in(sources), ReportFiles.none(), faults);
        check.check(texts);
        for (Map.Entry<String, JasperReport> template : check.compiled().entrySet()) {
            Path file = target.resolve(template.getKey() + ".jasper");
            Files.createDirectories(file.getParent());
            try {
                JRSaver.saveObject(template.getValue(), file.toFile());
            } catch (JRException unwritable) {
                throw new IOException(unwritable);
            }
        }
        write(target, Reports.INDEX, check.briefs().stream().map(Brief::name));
        write(target, Workshop.FILES, below(sources, ""));
        Path classes = target.toAbsolutePath().getParent();
        List<String> rendering = new ArrayList<>();
        for (String folder : Workshop.RENDERING) {
            below(classes.resolve(folder), folder + "/")
                    .filter(file -> file.endsWith(".class"))
                    .forEach(rendering::add);
        }
        write(target, Workshop.CLASSES, rendering.stream());
    }

    private static void write(Path target, String list, Stream<String> lines) throws IOException {
        Files.createDirectories(target);
        Files.writeString(target.resolve(list), String.join("\n", lines.toList()) + "\n");
    }

    /** The files anywhere below the folder, in order, with a slash between names; none when there is no such folder. */
    private static Stream<String> below(Path folder, String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(Files::isRegularFile)
                    .map(file -> prefix + folder.relativize(file).toString().replace(File.separatorChar, '/'))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
