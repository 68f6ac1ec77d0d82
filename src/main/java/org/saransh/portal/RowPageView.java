package org.saransh.portal;

import java.util.List;

/**
 * One row with all that is known of it.
 *
 * @param path of its page
 * @param asAt whose knowledge is shown, as in the address; null: that of now
 * @param source the title of what was read, with its address
 * @param timeline of the row and of those that name it, the newest first
 * @param history the newest revision first
 * @param tag of the state that is shown; null when nothing can be done with it
 * @param mayConfirm whether whoever asks may confirm it
 */
public record RowPageView(
        String path,
        String register,
        String registerTitle,
        String key,
        String title,
        String asAt,
        List<RowsView.Mark> marks,
        List<Fact> facts,
        CellView source,
        List<Fact> sourceFacts,
        List<Rival> rivals,
        List<Event> timeline,
        String clockNote,
        List<Naming> naming,
        List<Revision> history,
        String tag,
        boolean mayWrite,
        boolean mayConfirm) {

    /**
     * @param unit in words; null when there is none
     * @param more for a list of small records, one text each
     */
    public record Fact(String label, CellView cell, String unit, List<String> more) {}

    /**
     * @param number from 1
     * @param ours the value of the row
     * @param resolution why ours stands all the same; null while nobody has settled it
     */
    public record Rival(int number, String field, String ours, String theirs, String source, String resolution) {}

    /**
     * @param day by which events are sorted
     * @param date in words
     * @param late whether it is due and not reached in time
     * @param href where the row that tells it is; null: this one
     */
    public record Event(
            String day, String date, String label, String text, String language, boolean late, String href) {}

    /** @param all where all of them are shown */
    public record Naming(String title, String total, String all, RowsView rows) {}

    /** @param changes none for the first revision and for a retirement */
    public record Revision(
            String number,
            String known,
            String recorded,
            String by,
            String reason,
            String kind,
            List<Difference> changes) {}

    public record Difference(String label, String was, String is) {}
}
