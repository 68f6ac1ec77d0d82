package org.saransh.http;

import java.util.Objects;
import java.util.stream.Stream;

/** A failure and what led to it, the outermost first. */
final class Causes {

    /** A failure can be its own cause by a detour. */
    private static final int DEEPEST = 20;

    private Causes() {}

    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }
}
