package org.saransh.pdf;

/** Something in the print cannot be made accessible; the message names the element, the text or the font. */
public final class PdfExportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PdfExportException(String message) {
        super(message);
    }

    public PdfExportException(String message, Throwable cause) {
        super(message, cause);
    }
}
