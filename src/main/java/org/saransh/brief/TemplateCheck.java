package org.saransh.brief;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/**
 * Checks files of {@code reports} as their authors wrote them, and compiles their templates. What is wrong is told with file and
 * line: a broken template, a field that its section lacks, a word that is missing in a language, a descriptor or a line of the
 * glossary that cannot be read, whatever {@link TemplateLint} finds, and whatever {@link EvaluatorCheck} does not allow.
 */
final class TemplateCheck {

    private static final Pattern FAMILY = Pattern.compile("<fontFamily\\s+name=\"([^\"]+)\"");
    private static final Pattern LOADING_STYLE = Pattern.compile("(?i)@import|url\\s*\\(|expression\\s*\\(|<|\\\\");
    private static final Pattern OF_SECTION = Pattern.compile("[^/]+/(?:section|sheet)-(.+)\\.jrxml");
    private static final String FONTS = "fonts/fonts.xml";
    private static final String STYLE = Reports.SHARED + "/brief.css";

    private final ReportsContext context = new ReportsContext();
    private final ReportFiles own;
    private final ReportFiles files;
    private final List<String> faults;
    private final Bundles bundles;
    private final List<Brief> briefs = new ArrayList<>();
    private final Map<String, JasperReport> compiled = new TreeMap<>();

    /**
     * @param own what is checked
     * @param below what it is laid over
     * @param faults takes what is wrong
     */
    TemplateCheck(ReportFiles own, ReportFiles below, List<String> faults) {
        this.own = own;
        this.files = own.over(below);
        this.faults = faults;
        this.bundles = new Bundles(own, files, faults);
    }

    /** @param pages the sources of pages, which ask for words too */
    void check(List<String> pages) {
        if (!allAreText()) {
            return;
        }
        readBriefs();
        for (String name : own.names()) {
            if (name.endsWith(ReportFiles.STYLES)) {
                TemplateLint.check(own.bytes(name).orElseThrow(), lines(name), files, fonts(), bundles.words());
            } else if (name.endsWith(ReportFiles.TEMPLATE)) {
                compile(name);
            }
        }
        briefs.forEach(this::demandTemplates);
        for (String name : files.names()) {
            if (name.endsWith(ReportFiles.TEMPLATE)) {
                bundles.collectKeys(name.substring(0, name.indexOf('/')), files.text(name));
            }
        }
        pages.forEach(page -> bundles.collectKeys(Reports.SHARED, page));
        bundles.check(briefs);
        readGlossary();
        readStyle();
    }

    private boolean allAreText() {
        int before = faults.size();
        for (String name : own.names()) {
            if (!name.matches(".*\\.(png|jpg|jpeg)")) {
                try {
                    own.text(name);
                    if (name.endsWith(".properties")) {
                        own.properties(name);
                    }
                } catch (UncheckedIOException notUtf8) {
                    faults.add(notUtf8.getMessage());
                } catch (IllegalArgumentException notProperties) {
                    faults.add(name + ":" + own.line(name, "\\u") + ": " + notProperties.getMessage());
                }
            }
        }
        return faults.size() == before;
    }

    private void readBriefs() {
        for (String name : files.briefs()) {
            String descriptor = name + "/" + Brief.DESCRIPTOR;
            try {
                briefs.add(Brief.of(name, files.properties(descriptor)));
            } catch (WrongDescriptor wrong) {
                faults.add(descriptor + ":" + own.line(descriptor, wrong.word()) + ": " + wrong.getMessage());
            }
        }
        for (String name : own.names()) {
            String folder = name.substring(0, name.indexOf('/') + 1);
            if (!folder.equals(Reports.SHARED + "/")
                    && !name.startsWith("fonts/")
                    && !files.has(folder + Brief.DESCRIPTOR)) {
                faults.add(name + ":1: there is no brief in this folder: it lacks " + Brief.DESCRIPTOR);
            }
        }
    }

    private TemplateLines lines(String name) {
        return new TemplateLines(name, faults);
    }

    private void compile(String name) {
        byte[] template = own.bytes(name).orElseThrow();
        TemplateLines lines = lines(name);
        Matcher section = OF_SECTION.matcher(name);
        if (section.matches() && !SectionKinds.all().containsKey(section.group(1))) {
            lines.fault(1, "there is no section " + section.group(1) + " that would use it");
        }
        if (!TemplateLint.check(template, lines, files, fonts(), bundles.words())) {
            return;
        }
        try {
            JasperDesign design = JRXmlLoader.load(context, new ByteArrayInputStream(template));
            TemplateFields.check(design, lines);
            TemplateJava.compile(context, design, lines)
                    .ifPresent(report ->
                            compiled.put(name.substring(0, name.length() - ReportFiles.TEMPLATE.length()), report));
        } catch (JRException | RuntimeException broken) {
            lines.fault(1, String.valueOf(broken.getMessage()));
        }
    }

    /** The families that the font extension of the reports declares. */
    private Set<String> fonts() {
        Set<String> families = new TreeSet<>();
        Matcher family = FAMILY.matcher(files.text(FONTS));
        while (family.find()) {
            families.add(family.group(1));
        }
        return families;
    }

    private void demandTemplates(Brief brief) {
        for (String template : Templates.names(brief)) {
            if (!files.has(brief.name() + "/" + template + ReportFiles.TEMPLATE)
                    && !files.has(Reports.SHARED + "/" + template + ReportFiles.TEMPLATE)) {
                String descriptor = brief.name() + "/" + Brief.DESCRIPTOR;
                faults.add(descriptor + ":" + own.line(descriptor, template.substring(template.indexOf('-') + 1))
                        + ": there is no template " + template + ReportFiles.TEMPLATE);
            }
        }
    }

    private void readGlossary() {
        if (!files.has(Glossary.FILE)) {
            faults.add(Glossary.FILE + ":1: is not there");
            return;
        }
        try {
            faults.addAll(
                    Glossary.read(new StringReader(files.text(Glossary.FILE))).faults());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The style of the page stands in the page itself and may load nothing. */
    private void readStyle() {
        if (own.has(STYLE)) {
            List<String> style = own.text(STYLE).lines().toList();
            for (int i = 0; i < style.size(); i++) {
                Matcher loading = LOADING_STYLE.matcher(style.get(i));
                if (loading.find()) {
                    faults.add(STYLE + ":" + (i + 1) + ": '" + loading.group()
                            + "' is not allowed in the style of a page");
                }
            }
        }
    }

    List<Brief> briefs() {
        return briefs;
    }

    /** The templates that were checked, by folder and name. */
    Map<String, JasperReport> compiled() {
        return compiled;
    }
}
