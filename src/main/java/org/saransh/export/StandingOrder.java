package org.saransh.export;

/**
 * That a saved query is answered again and again, for the readers of a list.
 *
 * @param version none: the latest of the time
 * @param format {@code xlsx}, {@code csv} or {@code jsonl}; none: xlsx
 * @param profile {@code standard} or {@code accessible}; none: standard
 * @param split whether rows beyond what one sheet holds go on to further sheets; otherwise such an answer is refused
 * @param list id of the list
 */
public record StandingOrder(long query, Integer version, String format, String profile, boolean split, String list) {

    QueryRun run(String reason) {
        return new QueryRun(version, format, profile, split, null, null, reason, null);
    }
}
