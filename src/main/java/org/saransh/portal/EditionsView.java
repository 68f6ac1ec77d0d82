package org.saransh.portal;

import java.util.List;

/**
 * Some editions of the archive.
 *
 * @param q the words that are looked for, as they were sent; so are {@code from} and {@code to}; null: none were
 * @param summary how many there are, in words
 */
public record EditionsView(
        String q,
        String from,
        String to,
        List<RegisterView.Choice> briefs,
        List<RegisterView.Choice> states,
        String summary,
        List<Row> rows,
        List<RowsView.PageLink> pages) {

    /**
     * @param number within its brief and year
     * @param when it went out or was drafted, in words
     * @param corrected how many corrections came after publication, in words; null when none did
     * @param passage null when no words are looked for
     */
    public record Row(
            long id,
            String href,
            String brief,
            String subtitle,
            String number,
            String state,
            String tone,
            String when,
            String corrected,
            Passage passage,
            List<HomeView.FileGroup> files) {}

    /** @param language tag of the language in which the edition prints it */
    public record Passage(String language, String before, String words, String after) {}
}
