package org.saransh.smtp;

import java.io.IOException;

/** A message was not taken over, or nobody knows. */
public final class SmtpFailure extends IOException {

    private static final long serialVersionUID = 1L;

    private final Stage stage;
    private final transient Reply reply;

    SmtpFailure(Stage stage, Reply reply) {
        super(stage + ": " + reply);
        this.stage = stage;
        this.reply = reply;
    }

    SmtpFailure(Stage stage, String why, IOException cause) {
        super(stage + ": " + why, cause);
        this.stage = stage;
        this.reply = null;
    }

    public Stage stage() {
        return stage;
    }

    /** Null when the server said nothing. */
    public Reply reply() {
        return reply;
    }

    /** Whether the server may have taken the message over all the same. */
    public boolean uncertain() {
        return stage == Stage.FINAL && reply == null;
    }

    /** Whether the same message would be refused again. */
    public boolean permanent() {
        return reply != null && reply.permanentFailure();
    }

    /** Whether it was refused for its size, so that a smaller one may pass (RFC 1870, RFC 3463). */
    public boolean tooLarge() {
        return reply != null && (reply.code() == 552 || reply.text().startsWith("5.3.4"));
    }

    /** Whether the server itself is in trouble, rather than refusing this message. */
    public boolean ofServer() {
        return reply == null || stage.beforeMessage() || reply.code() == 421;
    }
}
