package org.saransh.brief;

import java.util.List;

/** The sources under the numbers by which lines cite them. A digest keeps them apart, as they are known when all else is drawn. */
final class SourcesSection implements SectionKind {

    static final String NAME = "sources";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<SectionColumn> columns() {
        return List.of(
                new SectionColumn("publisher", ValueType.TEXT),
                new SectionColumn("title", ValueType.TEXT),
                new SectionColumn("kindOfSource", ValueType.CODES),
                new SectionColumn("address", ValueType.ADDRESS));
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
        return digest.sources().stream()
                .map(source -> new Line(
                        null,
                        source.date(),
                        null,
                        Values.of("publisher", source.publisher())
                                .text("title", source.title())
                                .code("kindOfSource", source.basis())
                                .address("address", source.url())
                                .map(),
                        null))
                .toList();
    }
}
