package org.saransh.brief;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saransh.reference.Json;
import org.saransh.reference.Marking;
import org.saransh.storage.Sha256;

/**
 * All that one edition of a brief says, in no language.
 *
 * @param brief name of the brief
 * @param parameters what it is about, by the codes of {@link BriefParameter}; none for a brief about everything
 * @param asAt the instant whose knowledge it shows
 * @param since the instant after which a change is new
 * @param sinceEdition whether an edition of that instant was published; otherwise it is the start of the period
 * @param sections in the order in which they are read
 */
public record Digest(
        String brief,
        Map<String, String> parameters,
        Instant asAt,
        Instant since,
        boolean sinceEdition,
        Marking marking,
        List<Section> sections,
        List<SourceLine> sources) {

    public Digest {
        parameters = new TreeMap<>(parameters);
    }

    public String json() {
        return Json.write(this);
    }

    static Digest read(String json) {
        return FirstDigest.isOne(json) ? FirstDigest.read(json) : Json.read(json, Digest.class);
    }

    /** The lines of a section; none when the brief has no such section. */
    public List<Line> lines(String section) {
        return sections.stream()
                .filter(one -> one.name().equals(section))
                .findFirst()
                .map(Section::lines)
                .orElse(List.of());
    }

    /** At most five, the weightiest first. */
    public List<Line> keyPoints() {
        return lines(PointsSection.NAME);
    }

    /** What changed since the instant before. */
    public List<Line> changes() {
        return lines(ChangesSection.NAME);
    }

    /** Digits by which a reader can tell two documents apart; the beginning of the SHA-256 of its JSON. */
    public String fingerprint() {
        return Sha256.of(json()).substring(0, 12);
    }
}
