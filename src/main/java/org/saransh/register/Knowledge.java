package org.saransh.register;

import java.time.Instant;

/**
 * What a revision says of itself.
 *
 * @param who the person or program that recorded it
 * @param knownAt when the fact became known; null: at the moment of recording
 * @param why the reason for the change
 * @param correction whether the row was wrong before, rather than the world having changed
 */
public record Knowledge(String who, Instant knownAt, String why, boolean correction) {

    public Knowledge(String who, Instant knownAt, String why) {
        this(who, knownAt, why, false);
    }
}
