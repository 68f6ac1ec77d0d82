package org.saransh.distribution;

import java.io.IOException;
import org.saransh.smtp.Envelope;
import org.saransh.smtp.MailServer;
import org.saransh.smtp.SmtpConnection;

/** The mail server, over one connection that is opened when it is needed, and anew when it broke. */
final class ServerPostbox implements Postbox {

    private final MailServer server;
    private final MailSettings settings;
    private SmtpConnection connection;

    ServerPostbox(MailServer server, MailSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** @throws org.saransh.smtp.SmtpFailure when it was not taken over, or nobody knows */
    @Override
    public String hand(DeliveryView delivery, Letter letter) throws IOException {
        Envelope envelope = new Envelope(
                settings.bounceAddress(delivery.id()), delivery.address(), "delivery-" + delivery.id());
        if (connection == null || !connection.usable()) {
            close();
            connection = new SmtpConnection(server, settings.domain());
        }
        return connection.send(envelope, letter.wire()).toString();
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
        }
        connection = null;
    }
}
