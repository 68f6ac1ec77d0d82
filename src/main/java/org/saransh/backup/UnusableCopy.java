package org.saransh.backup;

/** Nothing was restored: says why, and what to do. */
class UnusableCopy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableCopy(String message) {
        super(message);
    }

    UnusableCopy(String message, Throwable cause) {
        super(message, cause);
    }
}
