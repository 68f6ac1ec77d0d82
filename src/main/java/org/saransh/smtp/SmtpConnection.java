package org.saransh.smtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.saransh.reference.HaltPoint;
import org.saransh.smtp.MailServer.Security;

/** A connection to a mail server, for one message after another. Not for several threads at once. */
public final class SmtpConnection implements AutoCloseable {

    private static final Duration GOODBYE = Duration.ofSeconds(2);
    private static final int NO_ANSWER_NEEDED = 354;
    private static final int TOO_LARGE = 552;

    private final MailServer server;
    private final String name;
    private final Wire wire;
    private final Map<String, String> offers = new HashMap<>();
    private boolean broken;

    /**
     * Connects, secures the connection as demanded, and signs in.
     *
     * @param name of this machine, as it calls itself
     */
    public SmtpConnection(MailServer server, String name) throws SmtpFailure {
        this.server = server;
        this.name = name;
        this.wire = connect();
        try {
            open();
        } catch (SmtpFailure notOpened) {
            abandon();
            throw notOpened;
        }
    }

    private Wire connect() throws SmtpFailure {
        try {
            return new Wire(server);
        } catch (IOException notConnected) {
            throw new SmtpFailure(Stage.CONNECTING, words(notConnected), notConnected);
        }
    }

    private void open() throws SmtpFailure {
        if (server.security() == Security.TLS) {
            secure();
        }
        expect(Stage.GREETING, answer(Stage.GREETING, server.answering()));
        greet();
        if (server.security() == Security.STARTTLS) {
            if (!offers.containsKey("STARTTLS")) {
                throw new SmtpFailure(Stage.SECURING, "The server offers no TLS, and nothing is sent without it", null);
            }
            expect(Stage.SECURING, ask(Stage.SECURING, "STARTTLS"));
            secure();
            greet();
        }
        if (server.user() != null) {
            signIn();
        }
    }

    private void secure() throws SmtpFailure {
        try {
            wire.secure();
        } catch (IOException notSecured) {
            throw new SmtpFailure(Stage.SECURING, words(notSecured), notSecured);
        }
    }

    private void greet() throws SmtpFailure {
        Reply greeted = ask(Stage.GREETING, "EHLO " + name);
        offers.clear();
        if (greeted.permanentFailure()) {
            expect(Stage.GREETING, ask(Stage.GREETING, "HELO " + name));
            return;
        }
        expect(Stage.GREETING, greeted);
        for (String offer : wire.offers()) {
            String[] words = offer.split(" ", 2);
            offers.put(words[0].toUpperCase(Locale.ROOT), words.length > 1 ? words[1] : "");
        }
    }

    private void signIn() throws SmtpFailure {
        if (!wire.secured() && !wire.local()) {
            throw new SmtpFailure(Stage.SIGNING_IN, "A password is not sent without TLS", null);
        }
        String mechanisms = offers.getOrDefault("AUTH", "").toUpperCase(Locale.ROOT);
        if (mechanisms.contains("PLAIN")) {
            expect(
                    Stage.SIGNING_IN,
                    ask(Stage.SIGNING_IN, "AUTH PLAIN " + base64("\0" + server.user() + "\0" + server.password())));
        } else if (mechanisms.contains("LOGIN")) {
            expect(Stage.SIGNING_IN, ask(Stage.SIGNING_IN, "AUTH LOGIN"));
            expect(Stage.SIGNING_IN, ask(Stage.SIGNING_IN, base64(server.user())));
            expect(Stage.SIGNING_IN, ask(Stage.SIGNING_IN, base64(server.password())));
        } else {
            throw new SmtpFailure(
                    Stage.SIGNING_IN, "The server takes no password in a way that is known here: " + mechanisms, null);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Hands the message over.
     *
     * @return the server's words when it took the message over
     * @throws SmtpFailure when it did not, or nobody knows; then {@link #usable()} tells whether the connection can go on
     */
    public Reply send(Envelope envelope, WireMessage message) throws SmtpFailure {
        return send(envelope, message, () -> {});
    }

    /**
     * Hands the message over.
     *
     * @param meanwhile what is done while the server writes the message down; it throws nothing
     * @return the server's words when it took the message over
     * @throws SmtpFailure when it did not, or nobody knows; then {@link #usable()} tells whether the connection can go on
     */
    public Reply send(Envelope envelope, WireMessage message, Runnable meanwhile) throws SmtpFailure {
        refuseTooLarge(message);
        if (!envelope.ascii() && !offers.containsKey("SMTPUTF8")) {
            throw new SmtpFailure(
                    Stage.RECIPIENT, new Reply(553, "5.6.7 The server takes no address with letters beyond ASCII"));
        }
        if (offers.containsKey("PIPELINING")) {
            announceAtOnce(envelope, message);
        } else {
            announce(Stage.SENDER, sender(envelope, message));
            announce(Stage.RECIPIENT, recipient(envelope));
            announce(Stage.DATA, "DATA");
        }
        return deliver(message, meanwhile);
    }

    private void refuseTooLarge(WireMessage message) throws SmtpFailure {
        String size = offers.getOrDefault("SIZE", "");
        long most = size.matches("\\d{1,18}") ? Long.parseLong(size) : 0;
        if (most > 0 && message.size() > most) {
            throw new SmtpFailure(
                    Stage.SENDER,
                    new Reply(
                            TOO_LARGE,
                            "5.3.4 The message has " + message.size() + " bytes, and the server takes " + most));
        }
    }

    private String sender(Envelope envelope, WireMessage message) {
        return "MAIL FROM:<" + envelope.from() + ">"
                + (offers.containsKey("SIZE") ? " SIZE=" + message.size() : "")
                + (offers.containsKey("DSN") ? " RET=HDRS ENVID=" + envelope.id() : "")
                + (envelope.ascii() ? "" : " SMTPUTF8");
    }

    private String recipient(Envelope envelope) {
        boolean reports = offers.containsKey("DSN") && envelope.ascii();
        return "RCPT TO:<" + envelope.to() + ">" + (reports ? " NOTIFY=FAILURE,DELAY" : "");
    }

    private void announce(Stage stage, String command) throws SmtpFailure {
        Reply reply = ask(stage, command);
        if (!reply.positive()) {
            reset();
            throw new SmtpFailure(stage, reply);
        }
    }

    /** Sender, recipient and the wish to send in one packet; a text is only sent when the server took all three. */
    private void announceAtOnce(Envelope envelope, WireMessage message) throws SmtpFailure {
        try {
            wire.line(sender(envelope, message));
            wire.line(recipient(envelope));
            wire.line("DATA");
            wire.flush();
        } catch (IOException cut) {
            throw broken(Stage.SENDER, cut);
        }
        Reply sender = unlessLeaving(Stage.SENDER);
        Reply recipient = unlessLeaving(Stage.RECIPIENT);
        Reply data = unlessLeaving(Stage.DATA);
        SmtpFailure refused = refusal(sender, recipient, data);
        if (refused != null) {
            if (data.code() == NO_ANSWER_NEEDED) {
                ask(Stage.DATA, ".");
            }
            reset();
            throw refused;
        }
    }

    /** The next answer; when it is the last, because the server leaves, those to later commands are not waited for. */
    private Reply unlessLeaving(Stage stage) throws SmtpFailure {
        Reply reply = answer(stage, server.answering());
        if (broken) {
            throw new SmtpFailure(stage, reply);
        }
        return reply;
    }

    private static SmtpFailure refusal(Reply sender, Reply recipient, Reply data) {
        if (!sender.positive()) {
            return new SmtpFailure(Stage.SENDER, sender);
        }
        if (!recipient.positive()) {
            return new SmtpFailure(Stage.RECIPIENT, recipient);
        }
        return data.positive() ? null : new SmtpFailure(Stage.DATA, data);
    }

    private Reply deliver(WireMessage message, Runnable meanwhile) throws SmtpFailure {
        try {
            wire.message(message);
        } catch (IOException cut) {
            throw broken(Stage.TEXT, cut);
        }
        HaltPoint.TEXT.pass();
        try {
            wire.line(".");
            wire.flush();
        } catch (IOException cut) {
            throw broken(Stage.FINAL, cut);
        }
        meanwhile.run();
        Reply reply = answer(Stage.FINAL, server.finishing());
        expect(Stage.FINAL, reply);
        return reply;
    }

    /** Forgets a message that was begun. */
    private void reset() throws SmtpFailure {
        if (!broken && !ask(Stage.SENDER, "RSET").positive()) {
            broken = true;
        }
    }

    private Reply ask(Stage stage, String command) throws SmtpFailure {
        try {
            wire.line(command);
            wire.flush();
        } catch (IOException cut) {
            throw broken(stage, cut);
        }
        return answer(stage, server.answering());
    }

    private Reply answer(Stage stage, Duration patience) throws SmtpFailure {
        try {
            Reply reply = wire.reply(patience);
            broken |= reply.code() == 421;
            return reply;
        } catch (IOException cut) {
            throw broken(stage, cut);
        }
    }

    private static void expect(Stage stage, Reply reply) throws SmtpFailure {
        if (!reply.positive()) {
            throw new SmtpFailure(stage, reply);
        }
    }

    private SmtpFailure broken(Stage stage, IOException cut) {
        broken = true;
        return new SmtpFailure(stage, words(cut), cut);
    }

    private static String words(IOException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /** Whether another message can be sent over it. */
    public boolean usable() {
        return !broken;
    }

    /** Says goodbye, if anybody listens. */
    @Override
    public void close() {
        try {
            if (!broken) {
                wire.line("QUIT");
                wire.flush();
                wire.reply(GOODBYE);
            }
        } catch (IOException gone) {
            broken = true;
        } finally {
            abandon();
        }
    }

    private void abandon() {
        broken = true;
        try {
            wire.close();
        } catch (IOException closedAlready) {
            broken = true;
        }
    }
}
