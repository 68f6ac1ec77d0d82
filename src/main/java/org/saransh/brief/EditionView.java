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
 * @param beingChecked whether a PDF of it is still being checked; it can be published afterwards
 * @param draftedBy who had it drafted; null when that was not recorded
 * @param embargoUntil it does not go out before; null: it may at once
 * @param approval how far its approval is; null when it needs none
 * @param supersedes id of the edition that this one puts right; null when it is no correction
 * @param endedAt when it was withdrawn, or corrected by a later one
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
        boolean beingChecked,
        String digestSha256,
        Instant recordedAt,
        Instant draftedAt,
        String draftedBy,
        Instant publishedAt,
        Instant embargoUntil,
        ApprovalView approval,
        Long supersedes,
        Instant endedAt,
        String endedWhy,
        List<RenditionView> renditions,
        List<CorrectionView> corrections) {

    /**
     * @param size bytes
     * @param conforms whether a PDF is PDF/A-3a and PDF/UA-1; absent while it is being checked, and for other formats
     * @param conformance address of the report on that; absent for PDFs from before reports were kept
     */
    public record RenditionView(
            String language,
            String format,
            String mediaType,
            long size,
            String sha256,
            String href,
            Boolean conforms,
            String conformance) {}

    /** Whether it went out and was not taken back. */
    public boolean published() {
        return publishedAt != null && state != EditionState.WITHDRAWN;
    }

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
