package org.saransh.brief;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/**
 * Compiles the templates during the build, and fails it when a template is broken, asks for a field that its section lacks,
 * when a word is missing in a language, or when a line of the glossary cannot be read.
 */
public final class TemplateCompiler {

    private static final String TEMPLATE = ".jrxml";
    private static final Pattern FAMILY = Pattern.compile("<fontFamily\\s+name=\"([^\"]+)\"");

    private final Path sources;
    private final Path target;
    private final List<String> faults = new ArrayList<>();
    private final Bundles bundles;
    private final List<Brief> briefs = new ArrayList<>();

    private TemplateCompiler(Path sources, Path target) {
        this.sources = sources;
        this.target = target;
        this.bundles = new Bundles(sources, faults);
    }

    /** @param folders that of the templates and message bundles, that for the compiled templates, and that of the pages */
    public static void main(String[] folders) throws IOException {
        TemplateCompiler compiler = new TemplateCompiler(Path.of(folders[0]), Path.of(folders[1]));
        compiler.readBriefs();
        compiler.compile(Reports.SHARED);
        for (Brief brief : compiler.briefs) {
            compiler.compile(brief.name());
            compiler.demandTemplates(brief);
        }
        for (Path page : files(Path.of(folders[2]), ".jte")) {
            compiler.bundles.collectKeys(Reports.SHARED, Files.readString(page));
        }
        compiler.bundles.check(compiler.briefs);
        compiler.readGlossary();
        compiler.writeIndex();
        if (!compiler.faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", compiler.faults));
        }
    }

    private void readBriefs() throws IOException {
        try (Stream<Path> folders = Files.list(sources)) {
            for (Path folder : folders.sorted().toList()) {
                Path descriptor = folder.resolve(Brief.DESCRIPTOR);
                if (Files.exists(descriptor)) {
                    read(folder.getFileName().toString(), descriptor);
                }
            }
        }
    }

    private void read(String name, Path descriptor) throws IOException {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(descriptor, StandardCharsets.UTF_8)) {
            properties.load(text);
            briefs.add(Brief.of(name, properties));
        } catch (IllegalArgumentException wrong) {
            faults.add(name + "/" + Brief.DESCRIPTOR + ": " + wrong.getMessage());
        }
    }

    private void compile(String folder) throws IOException {
        Files.createDirectories(target.resolve(folder));
        for (Path style : files(sources.resolve(folder), ".jrtx")) {
            TemplateLint.check(style, folder + "/" + style.getFileName(), fonts(), bundles.words(), faults);
        }
        for (Path source : files(sources.resolve(folder), TEMPLATE)) {
            String name = source.getFileName().toString().replace(TEMPLATE, "");
            TemplateLint.check(source, folder + "/" + name + TEMPLATE, fonts(), bundles.words(), faults);
            try (InputStream xml = Files.newInputStream(source)) {
                JasperDesign design = JRXmlLoader.load(xml);
                TemplateFields.check(folder + "/" + name, design, faults);
                bundles.collectKeys(folder, Files.readString(source));
                JasperCompileManager.compileReportToFile(
                        design, target.resolve(folder).resolve(name + ".jasper").toString());
            } catch (JRException broken) {
                faults.add(folder + "/" + name + ": " + broken.getMessage());
            }
        }
    }

    /** The families that the font extension of the reports declares. */
    private Set<String> fonts() throws IOException {
        Set<String> families = new TreeSet<>();
        Matcher family = FAMILY.matcher(Files.readString(sources.resolve("fonts/fonts.xml")));
        while (family.find()) {
            families.add(family.group(1));
        }
        return families;
    }

    private void demandTemplates(Brief brief) {
        for (String template : Templates.names(brief)) {
            if (!Files.exists(sources.resolve(brief.name()).resolve(template + TEMPLATE))
                    && !Files.exists(sources.resolve(Reports.SHARED).resolve(template + TEMPLATE))) {
                faults.add(brief.name() + "/" + Brief.DESCRIPTOR + ": there is no template " + template + TEMPLATE);
            }
        }
    }

    private void readGlossary() throws IOException {
        try (Reader text = Files.newBufferedReader(sources.resolve(Glossary.FILE), StandardCharsets.UTF_8)) {
            faults.addAll(Glossary.read(text).faults());
        } catch (NoSuchFileException none) {
            faults.add(Glossary.FILE + " is not there");
        } catch (CharacterCodingException notUtf8) {
            faults.add(Glossary.FILE + " is not in UTF-8");
        }
    }

    private void writeIndex() throws IOException {
        write(Reports.INDEX, briefs.stream().map(Brief::name));
        write(Workshop.FILES, below(sources, ""));
        Path classes = target.toAbsolutePath().getParent();
        List<String> rendering = new ArrayList<>();
        for (String folder : Workshop.RENDERING) {
            below(classes.resolve(folder), folder + "/")
                    .filter(file -> file.endsWith(".class"))
                    .forEach(rendering::add);
        }
        write(Workshop.CLASSES, rendering.stream());
    }

    private void write(String list, Stream<String> lines) throws IOException {
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

    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
