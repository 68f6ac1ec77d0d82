package org.saransh.portal;

import java.util.List;
import org.saransh.distribution.OpenedMessage;

/**
 * Some messages, and how mail stands as a whole.
 *
 * @param counts how many are in each state
 * @param held why all mail is held, in words; null when it goes out
 * @param server where messages go, in words
 * @param refused why what was wanted could not be done, in English; null when nothing was refused
 * @param tested who took the test message, in his own words; null when none was sent
 */
public record DeliveriesView(
        String edition,
        String recipient,
        String address,
        List<RegisterView.Choice> states,
        List<Count> counts,
        String held,
        String server,
        String refused,
        String tested,
        String summary,
        Grid grid,
        List<RowsView.PageLink> pages,
        List<Act> acts) {

    public record Count(String href, String label, String number, String tone) {}

    /**
     * One message.
     *
     * @param message as it is sent; null when it cannot be written any more
     * @param file where it is read byte for byte
     */
    public record One(
            String state,
            String tone,
            List<EditionPageView.Fact> facts,
            OpenedMessage message,
            String missing,
            String file,
            List<Act> acts) {}
}
