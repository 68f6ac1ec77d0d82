package org.saransh.export;

/** The attempt does not count any more: the export was cancelled, or another server has taken it over. */
final class Superseded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Superseded() {
        super("The export was cancelled or taken over");
    }
}
