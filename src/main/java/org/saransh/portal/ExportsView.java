package org.saransh.portal;

import java.util.List;

/**
 * The exports of whoever asks, and the queries that he may run.
 *
 * @param everybody whether those of everybody are shown
 */
public record ExportsView(List<Export> exports, List<Query> queries, boolean everybody) {

    /**
     * @param state in words
     * @param open whether it has not ended
     * @param percent of its rows that are written
     * @param file its address; null while there is none
     */
    public record Export(
            long id,
            String href,
            String title,
            String by,
            String asked,
            String state,
            String tone,
            boolean open,
            int percent,
            String rows,
            String form,
            String reason,
            String file,
            String size,
            String keptUntil,
            String detail,
            String again,
            List<Term> question) {}

    /** One part of a question in words. */
    public record Term(String label, String text) {}

    /**
     * @param own whether it belongs to whoever asks
     * @param build where its question can be seen and changed
     */
    public record Query(
            String href,
            String name,
            String register,
            String owner,
            String shared,
            String version,
            String recorded,
            boolean own,
            String build) {}
}
