package org.saransh.distribution;

import java.io.IOException;
import org.saransh.smtp.Envelope;
import org.saransh.smtp.MailServer;
import org.saransh.smtp.SmtpConnection;

/** The mail server, over one connection that is opened when it is needed, and anew when it broke. */
final class ServerPostbox implements Postbox {

    private final MailServer server;
    private final String name;
    private SmtpConnection connection;

    /** @param name of this machine, as it calls itself */
    ServerPostbox(MailServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** @throws org.saransh.smtp.SmtpFailure when it was not taken over, or nobody knows */
    @Override
    public String hand(Parcel parcel, Runnable meanwhile) throws IOException {
        Envelope envelope = new Envelope(parcel.from(), parcel.to(), parcel.name());
        if (connection == null || !connection.usable()) {
            close();
            connection = new SmtpConnection(server, name);
        }
        return connection.send(envelope, parcel.letter().wire(), meanwhile).toString();
    }

    @Override
    public void greet() throws IOException {
        close();
        connection = new SmtpConnection(server, name);
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
        }
        connection = null;
    }
}
