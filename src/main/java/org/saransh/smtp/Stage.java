package org.saransh.smtp;

/** How far a message, or the connection for it, had come. */
public enum Stage {
    CONNECTING,
    GREETING,
    SECURING,
    SIGNING_IN,
    SENDER,
    RECIPIENT,
    /** The server was asked to take the text. */
    DATA,
    /** The text was being sent, its final dot was not. */
    TEXT,
    /** The final dot was sent. */
    FINAL;

    /** Whether no message was spoken of yet: what goes wrong is no message's fault. */
    public boolean beforeMessage() {
        return ordinal() < SENDER.ordinal();
    }
}
