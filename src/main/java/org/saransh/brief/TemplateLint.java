package org.saransh.brief;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
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
 * ask the clock or chance, files that are not there, words that no bundle has, and parts that no template may hold.
 */
final class TemplateLint {

    private static final String TAG = "net.sf.jasperreports.export.accessibility.tag";
    private static final Pattern HEADING = Pattern.compile("h([1-6])");
    private static final Set<String> PICTURES = Set.of("image", "chart");
    private static final Pattern CHANGING = Pattern.compile(
            "new\\s+(java\\.util\\.)?(Date|Random|GregorianCalendar)\\b"
                    + "|\\b(Math\\.random|UUID\\.randomUUID|System\\.(currentTimeMillis|nanoTime|identityHashCode))\\b"
                    + "|\\.now\\s*\\(|\\bCalendar\\.getInstance\\b|\\b(Locale|TimeZone|ZoneId)\\.(getDefault|systemDefault)\\b");
    private static final Pattern WORD = Pattern.compile("\\.text\\(\"([^\"]+)\"");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Set<String> LOADED = Set.of("image", "subreport");
    private static final Pattern LOADABLE = Pattern.compile("reports/([^/]+/[^/]+\\.(jrtx|png|jpg|jpeg))");

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

    private final TemplateLines lines;
    private final ReportFiles files;
    private final Set<String> fonts;
    private final Set<String> words;
    private final Deque<Element> open = new ArrayDeque<>();
    private final Deque<String> path = new ArrayDeque<>();
    private int heading;
    private boolean safe = true;

    private TemplateLint(TemplateLines lines, ReportFiles files, Set<String> fonts, Set<String> words) {
        this.lines = lines;
        this.files = files;
        this.fonts = fonts;
        this.words = words;
    }

    /**
     * Reports what is wrong with the template, and notes where its expressions and fields stand.
     *
     * @param files all files of {@code reports}
     * @param fonts the families that may be named
     * @param words the keys that some message bundle has
     * @return whether JasperReports may read it
     */
    static boolean check(
            byte[] template, TemplateLines lines, ReportFiles files, Set<String> fonts, Set<String> words) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        TemplateLint lint = new TemplateLint(lines, files, fonts, words);
        try {
            lint.read(factory.createXMLStreamReader(new ByteArrayInputStream(template)));
            return lint.safe;
        } catch (XMLStreamException broken) {
            lines.fault(Math.max(1, broken.getLocation().getLineNumber()), "is no XML: " + broken.getMessage());
            return false;
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    expression(xml.getText(), xml.getLocation().getLineNumber());
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    refuse(
                            xml.getLocation().getLineNumber(),
                            "a template has no document type, entities or instructions");
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
        TemplateParts.check(xml, wrong -> refuse(line, wrong));
        path.push(xml.getLocalName());
        switch (xml.getLocalName()) {
            case "element" -> open.push(new Element(String.valueOf(xml.getAttributeValue(null, "kind")), line));
            case "property" ->
                property(xml.getAttributeValue(null, "name"), xml.getAttributeValue(null, "value"), line);
            case "hyperlinkTooltipExpression" -> describe();
            case "field" -> lines.note("field " + xml.getAttributeValue(null, "name"), line);
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
        path.pop();
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
        if (text.isBlank()) {
            return;
        }
        lines.note(text, end - (int) text.stripLeading().lines().count() + 1 - trailing(text));
        Matcher changing = CHANGING.matcher(text);
        while (changing.find()) {
            fault(
                    line(text, changing, end),
                    "'" + changing.group() + "' gives something else each time: use the parameters of the brief");
        }
        if (loads()) {
            Matcher literal = LITERAL.matcher(text);
            while (literal.find()) {
                file(literal.group(1), line(text, literal, end));
            }
        }
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (!words.contains(word.group(1))) {
                fault(line(text, word, end), "there are no words for " + word.group(1) + " in the message bundles");
            }
        }
    }

    /** How many line ends follow the last sign of the text. */
    private static int trailing(String text) {
        String end = text.substring(text.stripTrailing().length());
        return (int) end.chars().filter(sign -> sign == '\n').count();
    }

    /** Whether the text that is read says what is loaded: styles, a picture, or a template inside this one. */
    private boolean loads() {
        String here = path.peek();
        return here.equals("template")
                || here.equals("expression")
                        && path.stream().skip(1).findFirst().orElse("").equals("element")
                        && LOADED.contains(open.peek().kind);
    }

    private void file(String address, int line) {
        Matcher known = LOADABLE.matcher(address);
        if (!known.matches() || !files.has(known.group(1))) {
            refuse(line, "there is no file " + address + ": styles and pictures are files reports/<folder>/<name>");
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
        lines.fault(line, wrong);
    }

    private void refuse(int line, String wrong) {
        safe = false;
        fault(line, wrong);
    }
}
