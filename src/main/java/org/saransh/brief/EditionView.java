package org.saransh.brief;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * @param parameters what it is about; none for a brief about everything
 * @param number within the brief and the year
 * @param since changes are told after this instant
 * @param previous id of the edition before; null when there was none
 * @param recordedAt what was written here by then is in the digest, and nothing else
 */
public record EditionView(
        long id,
        String brief,
        Map<String, String> parameters,
        String title,
        int year,
        int number,
        Instant asAt,
        Instant since,
        Long previous,
        EditionState state,
        String digestSha256,
        Instant recordedAt,
        Instant draftedAt,
        Instant publishedAt,
        List<RenditionView> renditions,
        List<CorrectionView> corrections) {

    /** @param size bytes */
    public record RenditionView(
            String language, String format, String mediaType, long size, String sha256, String href) {}

    /** Whether it can be read in every language and format. */
    public boolean rendered() {
        return renditions.size() == Language.values().length * OutputFormat.values().length;
    }

    public Optional<RenditionView> rendition(Language language, OutputFormat format) {
        return renditions.stream()
                .filter(one -> one.language().equals(language.code()))
                .filter(one -> one.format().equals(format.extension()))
                .findFirst();
    }

    /** The address of one of its renditions. */
    public String href(Language language, OutputFormat format) {
        return "/api/editions/" + id + "/renditions/" + language.code() + "." + format.extension();
    }
}
