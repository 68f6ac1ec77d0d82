package org.saransh.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRDataset;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.saransh.reference.Marking;

/**
 * Compiles the templates during the build, and fails it when a template is broken, asks for a field that its record lacks, or
 * when a word is missing in a language.
 */
public final class TemplateCompiler {

    private static final Pattern ASKED_FOR = Pattern.compile("\\.text\\(\"([^\"]+)\"");
    private static final String ROW = "org.saransh.row";
    /** Codes that bundles must name, because they have no label of their own. */
    private static final List<Class<? extends Enum<?>>> CODES = List.of(Marking.class, ChangeGroup.class);

    private final Path sources;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> keys = new TreeSet<>();

    private TemplateCompiler(Path sources) {
        this.sources = sources;
    }

    /** @param folders that of the templates and message bundles, that for the compiled templates, and that of the pages */
    public static void main(String[] folders) throws IOException {
        TemplateCompiler compiler = new TemplateCompiler(Path.of(folders[0]));
        compiler.compile(Path.of(folders[1]));
        for (Path page : files(Path.of(folders[2]), ".jte")) {
            compiler.collectKeys(Files.readString(page));
        }
        compiler.checkMessages();
        if (!compiler.faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", compiler.faults));
        }
    }

    private void compile(Path target) throws IOException {
        Files.createDirectories(target);
        for (Path source : files(sources, ".jrxml")) {
            String name = source.getFileName().toString().replace(".jrxml", "");
            try (InputStream xml = Files.newInputStream(source)) {
                JasperDesign design = JRXmlLoader.load(xml);
                checkFields(name, design);
                collectKeys(Files.readString(source));
                JasperCompileManager.compileReportToFile(
                        design, target.resolve(name + ".jasper").toString());
            } catch (JRException broken) {
                faults.add(name + ": " + broken.getMessage());
            }
        }
    }

    private void checkFields(String template, JasperDesign design) {
        Stream.concat(Stream.of(design.getMainDataset()), design.getDatasetsList().stream())
                .forEach(dataset -> checkFields(template, dataset));
    }

    private void checkFields(String template, JRDataset dataset) {
        String row = dataset.getPropertiesMap().getProperty(ROW);
        JRField[] fields = dataset.getFields();
        if (fields == null || fields.length == 0) {
            return;
        }
        Class<?> record = Arrays.stream(WeeklyRows.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .filter(type -> type.getSimpleName().equals(row))
                .findFirst()
                .orElse(null);
        if (record == null) {
            faults.add(template + ": a dataset with fields names no row record in its property " + ROW + ": " + row);
            return;
        }
        Map<String, ?> components = RecordDataSource.components(record);
        for (JRField field : fields) {
            if (!components.containsKey(field.getName())
                    || !RecordDataSource.components(record)
                            .get(field.getName())
                            .getType()
                            .getName()
                            .equals(field.getValueClassName())) {
                faults.add(template + ": " + row + " has no " + field.getValueClassName() + " " + field.getName());
            }
        }
    }

    private void collectKeys(String template) {
        Matcher asked = ASKED_FOR.matcher(template);
        while (asked.find()) {
            keys.add(asked.group(1));
        }
    }

    /** Every language has the same keys; they hold all that templates and codes ask for. */
    private void checkMessages() throws IOException {
        for (Class<? extends Enum<?>> code : CODES) {
            for (Enum<?> word : code.getEnumConstants()) {
                keys.add(code.getSimpleName() + "." + word.name());
            }
        }
        for (Phrase phrase : Phrase.values()) {
            keys.add(phrase.key());
        }
        Map<Path, Set<Object>> bundles = new LinkedHashMap<>();
        Set<Object> all = new TreeSet<>(keys);
        for (Path bundle : files(sources, ".properties")) {
            Properties messages = new Properties();
            try (Reader text = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
                messages.load(text);
            }
            bundles.put(bundle, messages.keySet());
            all.addAll(messages.keySet());
        }
        for (Language language : Language.values()) {
            Path bundle = sources.resolve("messages_" + language.code() + ".properties");
            Set<Object> missing = new TreeSet<>(all);
            missing.removeAll(bundles.getOrDefault(bundle, Set.of()));
            if (!missing.isEmpty()) {
                faults.add(bundle.getFileName() + " lacks " + missing);
            }
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
