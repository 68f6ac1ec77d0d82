package org.saransh.distribution;

import java.time.Instant;
import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;

/**
 * @param edition null when the message is about an export
 * @param export null when it is about an edition
 * @param subscription null when it is about an export
 * @param format of the attached rendition; null when nothing is attached
 * @param detail who accepted the message, or why it was not
 */
public record DeliveryView(
        long id,
        Long edition,
        Long export,
        String subscription,
        String recipient,
        String address,
        Language language,
        OutputFormat format,
        DeliveryState state,
        Instant stateSince,
        int attempts,
        String detail,
        String messageId,
        Instant messageDate) {}
