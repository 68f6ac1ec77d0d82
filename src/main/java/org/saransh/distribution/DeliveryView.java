package org.saransh.distribution;

import java.time.Instant;
import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;

/** @param detail who accepted the message, or why it was not */
public record DeliveryView(
        long id,
        long edition,
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
