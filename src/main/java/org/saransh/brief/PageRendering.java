package org.saransh.brief;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Renders a digest as one page that needs no other file, whatever sections the brief has. */
final class PageRendering {

    private static final TemplateEngine PAGES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PageRendering.class.getClassLoader());

    private static final String STYLE = "brief.css";
    private static final String MEANING = "soWhat";
    private static final String OWNER = "owner";

    /** Points; the style sheet scales the drawing to the page. */
    private static final double CHART_WIDTH = 560;

    private final Brief brief;
    private final Digest digest;
    private final Language language;
    private final Wording wording;

    PageRendering(Brief brief, Digest digest, Language language) {
        this.brief = brief;
        this.digest = digest;
        this.language = language;
        this.wording = Wording.of(brief.name(), language);
    }

    /** @throws RenderingException when the page cannot be filled */
    byte[] page() {
        StringOutput html = new StringOutput();
        try {
            PAGES.render("brief.jte", view(), html);
        } catch (TemplateException broken) {
            throw new RenderingException("The page brief.jte cannot be filled: " + broken.getMessage(), broken);
        }
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    BriefPage view() {
        Map<String, Object> heading = Heading.of(digest, wording, language);
        return new BriefPage(
                wording,
                language.tag(),
                wording.title(digest),
                heading.get("TITLE").toString(),
                heading.get("SUBTITLE").toString(),
                heading.get("AS_AT").toString(),
                heading.get("SINCE").toString(),
                heading.get("DOCUMENT").toString(),
                heading.get("MARKING").toString(),
                style(),
                Chapter.of(brief, wording).stream().map(this::part).toList());
    }

    private BriefPage.Part part(Chapter chapter) {
        SectionTable table = SectionTable.of(digest, chapter.section(), language);
        boolean numbered =
                table.columns().stream().anyMatch(column -> column.name().equals(MEANING));
        boolean sentences = numbered || table.columns().stream().allMatch(PageRendering::isSentence);
        boolean empty = table.lines().isEmpty();
        return new BriefPage.Part(
                chapter.section(),
                chapter.heading(),
                numbered,
                sentences ? table.lines().stream().map(this::point).toList() : List.of(),
                sentences || empty ? null : new PageTable(table, digest, language, wording).view(),
                empty ? "" : wording.optional(chapter.section() + ".note").orElse(""),
                empty ? wording.optional(chapter.section() + ".none").orElse("–") : "",
                SectionDrawings.of(chapter.section(), table.lines(), wording)
                        .map(chart -> chart.svg("chart-" + chapter.section(), CHART_WIDTH))
                        .orElse(""));
    }

    private static boolean isSentence(SectionColumn column) {
        return column.name().equals(SectionTable.TEXT) || column.name().equals(SectionTable.BASIS);
    }

    private BriefPage.Point point(Line line) {
        Value meaning = line.cells().get(MEANING);
        return new BriefPage.Point(
                line.statement() == null ? "" : wording.say(line.statement()),
                meaning == null
                        ? ""
                        : wording.text(
                                "point.meaning",
                                Map.of(
                                        "meaning",
                                        wording.cell(meaning),
                                        OWNER,
                                        wording.cell(line.cells().get(OWNER)))),
                Citations.pieces(line.standing(), digest, wording),
                firm(line));
    }

    static boolean firm(Line line) {
        return line.standing() == null
                || line.standing().confirmed() && line.standing().basis().established();
    }

    private static String style() {
        try (InputStream style = Reports.file(Reports.SHARED + "/" + STYLE).orElseThrow()) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The style sheet of the page cannot be read", unreadable);
        }
    }
}
