package org.saransh.brief;

import java.time.Instant;
import java.util.List;

/**
 * A later correction of something that an edition printed.
 *
 * @param revision the number of the revision that corrects
 * @param fields whose printed values were wrong
 */
public record CorrectionView(
        long revision, String register, String key, List<String> fields, String reason, Instant recordedAt) {}
