package org.saransh.distribution;

import java.time.Instant;
import java.util.List;
import org.saransh.brief.Language;

/**
 * @param edition null when the message is about something else
 * @param export null when it is about something else
 * @param notice null when it is about something else; otherwise somebody has to do something, and is told so
 * @param subscription the first of those that it serves; null when it is not about an edition
 * @param recipient null when it is a notice
 * @param name of the recipient; null when nobody knows
 * @param formats of the attached or linked files, by their extensions
 * @param link whether files are linked to instead of attached
 * @param correction whether its edition puts right one that the recipient may have
 * @param due when it is tried next; null when it is not
 * @param detail who accepted the message, in the server's own words, or why it was not
 */
public record DeliveryView(
        long id,
        Long edition,
        Long export,
        Long notice,
        String subscription,
        String recipient,
        String name,
        String address,
        Language language,
        List<String> formats,
        boolean link,
        boolean correction,
        DeliveryState state,
        Instant stateSince,
        Instant due,
        int attempts,
        String detail,
        String messageId,
        Instant messageDate) {

    /** The same one, while its next attempt is under way. */
    DeliveryView begun(Instant now) {
        return new DeliveryView(
                id,
                edition,
                export,
                notice,
                subscription,
                recipient,
                name,
                address,
                language,
                formats,
                link,
                correction,
                DeliveryState.SENDING,
                now,
                null,
                attempts + 1,
                detail,
                messageId,
                messageDate);
    }
}
