package org.saransh.intake;

/** A file that is no table, or more than one upload may hold. Its message says what to do. */
final class UnreadableTable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableTable(String message) {
        super(message);
    }

    UnreadableTable(String message, Throwable cause) {
        super(message, cause);
    }
}
