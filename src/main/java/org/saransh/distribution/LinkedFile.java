package org.saransh.distribution;

import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;

/**
 * What a link leads to.
 *
 * @param edition null when it is the file of an export; so with language and format
 * @param export null when it is a file of an edition
 */
public record LinkedFile(Long edition, Language language, OutputFormat format, Long export) {

    static LinkedFile of(long edition, Language language, OutputFormat format) {
        return new LinkedFile(edition, language, format, null);
    }

    static LinkedFile of(long export) {
        return new LinkedFile(null, null, null, export);
    }
}
