package org.saransh.brief;

import java.util.List;
import java.util.Optional;

/**
 * A kind of section: the columns of its lines, and how they are drawn from the registers. A brief names the kinds that it is
 * made of; every kind is listed once, in {@link SectionKinds}.
 */
interface SectionKind {

    /** As briefs and templates name it; its heading is the message {@code section.} and the name. */
    String name();

    /** The cells of its lines beside sentence, date, group and standing, which every line may have. */
    List<SectionColumn> columns();

    /** Whether the digest holds its lines; otherwise they follow from the rest of the document. */
    default boolean drawn() {
        return true;
    }

    /** How its lines are drawn; empty when they are no figures of one kind. */
    default Optional<SectionChart> chart() {
        return Optional.empty();
    }

    /** The lines, in the order in which they are read. */
    List<Line> draw(Period period);

    /** The lines that a document prints. */
    default List<Line> lines(Digest digest, Language language) {
        return digest.lines(name());
    }
}
