package org.saransh.distribution;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * @param list null when it is for one recipient
 * @param recipient null when it is for a list
 * @param each whether every edition of the brief is sent, whatever it is about, within the limits of each recipient
 * @param languages the recipient's own comes first; none: only his own
 * @param send {@code attachment} or {@code link}
 * @param startsAt editions of earlier knowledge are not sent
 */
public record SubscriptionView(
        String id,
        String list,
        String recipient,
        String brief,
        Map<String, String> parameters,
        boolean each,
        List<String> languages,
        List<String> formats,
        String send,
        boolean paused,
        Instant startsAt,
        Instant createdAt,
        Instant changedAt,
        Instant endedAt) {}
