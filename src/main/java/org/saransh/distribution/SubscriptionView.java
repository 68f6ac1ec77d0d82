package org.saransh.distribution;

import java.time.Instant;

/** @param startsAt editions of earlier knowledge are not sent */
public record SubscriptionView(
        String id, String list, String brief, String language, String format, Instant startsAt) {}
