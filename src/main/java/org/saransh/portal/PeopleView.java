package org.saransh.portal;

import java.util.List;

/**
 * A table of whatever belongs to readers, with a search.
 *
 * @param place {@code recipients}, {@code lists}, {@code subscriptions} or {@code opt-outs}
 * @param about what the table shows, in words
 * @param create the label of what makes one more; null where none is made
 * @param q null when nothing is looked for
 * @param states none when there is nothing to choose
 * @param summary how many there are, in words
 */
public record PeopleView(
        String place,
        String about,
        String create,
        String q,
        List<RegisterView.Choice> states,
        String summary,
        Grid grid,
        List<RowsView.PageLink> pages) {}
