package org.saransh.distribution;

import java.time.Instant;
import java.util.List;
import org.saransh.brief.Language;

/**
 * @param edition null when the message is about an export
 * @param export null when it is about an edition
 * @param subscription the first of those that it serves; null when it is about an export
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
        Instant messageDate) {}
