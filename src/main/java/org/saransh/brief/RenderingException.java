package org.saransh.brief;

/** A rendition cannot be made from this digest and these templates; trying again would fail again. */
public final class RenderingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RenderingException(String message, Throwable cause) {
        super(message, cause);
    }
}
