package org.saransh.pdf;

/**
 * Something in the print cannot be made accessible. The message says what, which element of the template printed it (its key or
 * UUID, its words), the page counted from 1 and the place in points from the top left corner, and what to do.
 */
public final class PdfExportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean located;

    public PdfExportException(String message) {
        this(message, null);
    }

    public PdfExportException(String message, Throwable cause) {
        this(message, cause, false);
    }

    private PdfExportException(String message, Throwable cause, boolean located) {
        super(message, cause);
        this.located = located;
    }

    /** The same with the place added, unless a place nearer to the fault is named already. */
    PdfExportException at(Place place) {
        return located ? this : new PdfExportException(getMessage() + " (" + place + ")", this, true);
    }
}
