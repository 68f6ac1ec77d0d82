package org.saransh.distribution;

import java.time.Instant;

/** A list; who is on it is read at {@code /api/lists/{id}/members}. */
public record ListView(String id, String name, Instant createdAt, Instant changedAt) {}
