package org.saransh.export;

import org.saransh.register.Asked;

/**
 * The body of a request to export the answer to a saved query.
 *
 * @param version none: the latest
 */
public record QueryRun(
        Integer version,
        String format,
        String profile,
        Boolean split,
        Boolean bom,
        String password,
        String reason,
        String mailTo) {

    ExportDraft of(Asked query) {
        return new ExportDraft(
                query.dataset(),
                query.columns(),
                query.filters(),
                query.q(),
                query.sort(),
                query.groupBy(),
                query.sums(),
                query.asAt(),
                query.revision(),
                query.language(),
                format,
                profile,
                split,
                bom,
                password,
                reason,
                mailTo);
    }

    @Override
    public String toString() {
        return "a request to run version " + version;
    }
}
