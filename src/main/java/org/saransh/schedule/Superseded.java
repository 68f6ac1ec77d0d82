package org.saransh.schedule;

/** Another attempt has begun, or the occurrence has ended: this one may write no more. */
final class Superseded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Superseded(long occurrence, int attempt) {
        super("Attempt " + attempt + " of occurrence " + occurrence + " is not the one that runs any more");
    }
}
