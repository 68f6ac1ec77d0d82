package org.saransh.portal;

import java.util.List;

/**
 * The schedules and a month of theirs.
 *
 * @param creates where one is made; null for whoever may not
 * @param month its name in words
 * @param before the month before, after the one after it
 * @param weekdays from Monday on
 */
public record SchedulesView(
        Grid schedules,
        String creates,
        String month,
        RegisterView.Link before,
        RegisterView.Link after,
        List<Weekday> weekdays,
        List<List<Day>> weeks,
        Grid held) {

    /** @param mark a few letters of it, for narrow tables */
    public record Weekday(String name, String mark) {}

    /**
     * @param number of the month; null for a day of another one
     * @param off why nobody works, in words; null on other days
     */
    public record Day(String number, boolean today, String off, List<Due> due) {}

    public record Due(String href, String time, String title) {}

    /** @param next the next dates, in words */
    public record One(
            String id,
            String words,
            boolean paused,
            List<EditionPageView.Fact> facts,
            List<String> next,
            List<Act> acts,
            String edit,
            Grid occurrences) {}
}
