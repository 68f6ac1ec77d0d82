package org.saransh.brief;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;

/** The glossary, its terms in the language of the brief first and in that language's order. It is the same for every digest. */
final class GlossarySection implements SectionKind {

    static final String NAME = "glossary";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<SectionColumn> columns() {
        return List.of(
                new SectionColumn("term", ValueType.TEXT),
                new SectionColumn("translation", ValueType.TEXT),
                new SectionColumn("note", ValueType.TEXT));
    }

    @Override
    public boolean drawn() {
        return false;
    }

    @Override
    public List<Line> draw(Period period) {
        return List.of();
    }

    @Override
    public List<Line> lines(Digest digest, Language language) {
        return lines(Reports.glossary(), language);
    }

    static List<Line> lines(Glossary glossary, Language language) {
        Comparator<Object> order = Collator.getInstance(ULocale.forLanguageTag(language.tag()));
        return glossary.terms().stream()
                .map(term -> line(term, language))
                .sorted(Comparator.comparing(line -> line.cells().get("term").text(), order))
                .toList();
    }

    private static Line line(Glossary.Term term, Language language) {
        boolean english = language == Language.EN;
        return Line.row(
                Values.of("term", english ? term.english() : term.hindi())
                        .text("translation", english ? term.hindi() : term.english())
                        .text("note", term.note()),
                null);
    }
}
