package org.saransh.brief;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a template as its author wrote it and reports, with file and line, what would make a document unreadable for some,
 * different each time, or unsafe: pictures without words, headings that skip a level, fonts that are not ours, expressions that
 * ask the clock or chance or reach for files, processes or the network, and words that no bundle has.
 */
final class TemplateLint {

    private static final String TAG = "net.sf.jasperreports.export.accessibility.tag";
    private static final Pattern HEADING = Pattern.compile("h([1-6])");
    private static final Set<String> PICTURES = Set.of("image", "chart");
    private static final Pattern CHANGING = Pattern.compile(
            "new\\s+(java\\.util\\.)?(Date|Random|GregorianCalendar)\\b"
                    + "|\\b(Math\\.random|UUID\\.randomUUID|System\\.(currentTimeMillis|nanoTime|identityHashCode))\\b"
                    + "|\\.now\\s*\\(|\\bCalendar\\.getInstance\\b|\\b(Locale|TimeZone|ZoneId)\\.(getDefault|systemDefault)\\b");
    private static final Pattern REACHING =
            Pattern.compile("\\bjava\\.(io|nio|net|lang\\.reflect|lang\\.invoke|rmi)\\b|\\bjavax\\.(script|naming)\\b"
                    + "|\\b(Runtime|ProcessBuilder|ProcessHandle|ClassLoader|Thread|Class\\.forName|System\\.(getenv|getProperty|exit|load))\\b"
                    + "|\\bnew\\s+(File|FileInputStream|FileReader|URL|URI|Socket)\\b|\\.getClass\\s*\\(");
    private static final Pattern WORD = Pattern.compile("\\.text\\(\"([^\"]+)\"");

    /** What is asked of one picture while its element is open. */
    private static final class Element {

        private final String kind;
        private final int line;
        private boolean described;

        Element(String kind, int line) {
            this.kind = kind;
            this.line = line;
        }
    }

    private final String name;
    private final Set<String> fonts;
    private final Set<String> words;
    private final List<String> faults;
    private final Deque<Element> open = new ArrayDeque<>();
    private int heading;

    private TemplateLint(String name, Set<String> fonts, Set<String> words, List<String> faults) {
        this.name = name;
        this.fonts = fonts;
        this.words = words;
        this.faults = faults;
    }

    /**
     * Adds what is wrong with the template, one sentence each, beginning with file and line.
     *
     * @param name as in the sentences
     * @param fonts the families that may be named
     * @param words the keys that some message bundle has
     */
    static void check(Path template, String name, Set<String> fonts, Set<String> words, List<String> faults)
            throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream xml = Files.newInputStream(template)) {
            new TemplateLint(name, fonts, words, faults).read(factory.createXMLStreamReader(xml));
        } catch (XMLStreamException broken) {
            faults.add(name + ":" + broken.getLocation().getLineNumber() + ": is no XML: " + broken.getMessage());
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    expression(xml.getText(), xml.getLocation().getLineNumber());
                default -> {}
            }
        }
    }

    private void begin(XMLStreamReader xml) {
        int line = xml.getLocation().getLineNumber();
        String font = xml.getAttributeValue(null, "fontName");
        if (font != null && !fonts.contains(font)) {
            fault(line, "the font " + font + " is not in the bundle: use one of " + fonts);
        }
        String language = xml.getAttributeValue(null, "language");
        if (xml.getLocalName().equals("jasperReport") && language != null && !language.equals("java")) {
            fault(line, "expressions in " + language + " are not allowed: write them in java");
        }
        switch (xml.getLocalName()) {
            case "element" -> open.push(new Element(String.valueOf(xml.getAttributeValue(null, "kind")), line));
            case "property" ->
                property(xml.getAttributeValue(null, "name"), xml.getAttributeValue(null, "value"), line);
            case "hyperlinkTooltipExpression" -> describe();
            default -> {}
        }
    }

    private void property(String property, String value, int line) {
        if (!TAG.equals(property) || value == null) {
            return;
        }
        if (value.equals("artifact")) {
            describe();
        }
        Matcher level = HEADING.matcher(value);
        if (level.matches()) {
            int now = Integer.parseInt(level.group(1));
            if (heading > 0 && now > heading + 1) {
                fault(line, "a heading of level " + now + " follows one of level " + heading + ": a level is skipped");
            }
            heading = now;
        }
    }

    private void describe() {
        if (!open.isEmpty()) {
            open.peek().described = true;
        }
    }

    private void end(XMLStreamReader xml) {
        if (!xml.getLocalName().equals("element")) {
            return;
        }
        Element ended = open.pop();
        if (PICTURES.contains(ended.kind) && !ended.described) {
            fault(
                    ended.line,
                    "this " + ended.kind + " has no alternative text: give it a hyperlinkTooltipExpression, or the"
                            + " property " + TAG + " with the value artifact");
        }
    }

    /** @param end the line on which the text ends */
    private void expression(String text, int end) {
        Matcher changing = CHANGING.matcher(text);
        while (changing.find()) {
            fault(
                    line(text, changing, end),
                    "'" + changing.group() + "' gives something else each time: use the parameters of the brief");
        }
        Matcher reaching = REACHING.matcher(text);
        while (reaching.find()) {
            fault(
                    line(text, reaching, end),
                    "'" + reaching.group() + "' reaches out of the template, which is not allowed");
        }
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (!words.contains(word.group(1))) {
                fault(line(text, word, end), "there are no words for " + word.group(1) + " in the message bundles");
            }
        }
    }

    private static int line(String text, Matcher found, int end) {
        return end
                - (int) text.substring(found.end())
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count();
    }

    private void fault(int line, String wrong) {
        faults.add(name + ":" + line + ": " + wrong);
    }
}
