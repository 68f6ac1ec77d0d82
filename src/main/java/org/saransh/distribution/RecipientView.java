package org.saransh.distribution;

import java.time.Instant;
import java.util.List;

/**
 * @param states about which he may be told; with counterparts, none of either means about everything
 * @param statutory whether he has to be told by law, so that he cannot unsubscribe by himself
 * @param reason why he is suspended; null when he is not
 */
public record RecipientView(
        String id,
        String name,
        String address,
        String language,
        String role,
        List<String> states,
        List<String> counterparts,
        boolean statutory,
        RecipientState state,
        String reason,
        Instant stateSince,
        Instant createdAt,
        Instant changedAt) {}
