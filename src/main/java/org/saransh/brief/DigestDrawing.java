package org.saransh.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.saransh.reference.Marking;

/** Draws the digest of a brief: its sections in their order, over the registers narrowed to what it is about. */
final class DigestDrawing {

    private DigestDrawing() {}

    static Drawn of(Brief brief, Scope scope, Period period) {
        Period narrowed = period.narrowed(scope);
        List<Section> sections = new ArrayList<>();
        for (String name : brief.sections()) {
            SectionKind kind = SectionKinds.named(name);
            if (kind.drawn()) {
                sections.add(new Section(name, kind.draw(narrowed)));
            }
        }
        Digest digest = new Digest(
                brief.name(),
                scope.parameter() == null ? Map.of() : Map.of(scope.parameter().code(), scope.value()),
                period.asAt(),
                period.since(),
                period.sinceEdition(),
                Marking.UNCLASSIFIED,
                sections,
                period.sources().lines());
        return new Drawn(digest, period.sources().rows());
    }
}
