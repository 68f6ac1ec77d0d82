package org.saransh.brief;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRField;
import org.saransh.chart.Chart;
import org.saransh.pdf.StructurePrint;

/** What a PDF says, and what it should say by its digest: passage by passage, word for word, without what only separates words. */
final class PrintedText {

    /** A heading, paragraph, item, row or figure, and its text without what only separates words. */
    record Told(String role, String text) {}

    private final Rendering rendering;
    private final Brief brief;
    private final Digest digest;
    private final Language language;
    private final Wording wording;
    private final List<Told> passages = new ArrayList<>();

    private PrintedText(Rendering rendering, Digest digest, Language language) {
        this.rendering = rendering;
        this.brief = rendering.briefs.named(digest.brief()).orElseThrow();
        this.digest = digest;
        this.language = language;
        this.wording = Wording.of(brief.name(), language);
    }

    /** What PDFBox reads in the PDF; the column heads are left out, as they are of the templates. */
    static List<Told> read(byte[] pdf) throws IOException {
        return StructurePrint.passages(pdf).stream()
                .filter(passage -> !passage.role().equals("TH"))
                .map(passage -> new Told(passage.role(), joined(passage.text())))
                .toList();
    }

    static List<Told> of(Rendering rendering, Digest digest, Language language) {
        PrintedText text = new PrintedText(rendering, digest, language);
        text.heading();
        Chapter.of(text.brief, text.wording).forEach(text::chapter);
        return text.passages;
    }

    private void heading() {
        Map<String, Object> heading = Heading.of(digest, wording, language);
        say("P", heading.get("MARKING"));
        say("P", wording.text("brief.series"));
        say("H1", heading.get("TITLE"));
        say("P", heading.get("SUBTITLE"));
        say("P", heading.get("AS_AT") + ". " + heading.get("SINCE") + ".");
        say("P", heading.get("DOCUMENT"));
    }

    private void chapter(Chapter chapter) {
        String section = chapter.section();
        List<Line> all = SectionKinds.named(section).lines(digest, language);
        List<Line> lines = Selection.of(all, brief.most().getOrDefault(section, all.size()));
        say("H2", chapter.heading());
        if (lines.isEmpty()) {
            say("P", wording.text(section + ".none"));
            return;
        }
        wording.optional(section + ".note").ifPresent(note -> say("P", note));
        rows(section, lines);
        SectionDrawings.of(section, all, wording).map(Chart::altText).ifPresent(drawn -> say("Figure", drawn));
        if (lines.size() < all.size()) {
            Map<String, Object> left =
                    Map.of("count", all.size() - lines.size(), "sheet", wording.text("sheet." + section));
            say("P", wording.text("more", left));
        }
    }

    /** Each row as the template of the section prints it: its fields in their order. */
    private void rows(String section, List<Line> lines) {
        JRField[] fields = rendering
                .templates
                .report(brief.name(), "section-" + section)
                .getDatasets()[0]
                .getFields();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int number = i + 1;
            if (section.equals(PointsSection.NAME)) {
                say("LI", number + wording.say(line.statement()) + meaning(line) + standing(line));
            } else {
                say(
                        "TR",
                        Arrays.stream(fields)
                                .map(JRField::getName)
                                .map(field -> field(field, line, number))
                                .collect(Collectors.joining()));
            }
        }
    }

    private String meaning(Line line) {
        Value meaning = line.cells().get("soWhat");
        return meaning == null
                ? ""
                : wording.text(
                        "point.meaning",
                        Map.of(
                                "meaning", wording.cell(meaning),
                                "owner", wording.cell(line.cells().get("owner"))));
    }

    private String standing(Line line) {
        return wording.standing(line.standing(), digest.sources());
    }

    private String field(String field, Line line, int number) {
        return switch (field) {
            case "number" -> Integer.toString(number);
            case "group" -> line.group() == null ? "" : wording.text(line.group());
            case "date" -> wording.date(line.date());
            case "text" -> line.statement() == null ? "" : wording.say(line.statement());
            case "cited", "citedLinks" -> wording.cited(line.standing());
            case "address" -> "";
            default -> wording.cell(line.cells().get(field));
        };
    }

    private void say(String role, Object text) {
        passages.add(new Told(role, joined(text.toString())));
    }

    /** Without spaces, and without the commas and brackets that templates put between the fields of one cell. */
    private static String joined(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cc}\u200b,()]+", "");
    }
}
