package org.saransh.storage;

import java.time.Instant;

/**
 * Fired at the start that follows a restoration, before any work begins: what happened after the copy was taken is unknown here.
 *
 * @param takenAt when the copy was taken
 */
public record Restored(Instant takenAt) {}
