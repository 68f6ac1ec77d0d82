package org.saransh.smtp;

import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;

/**
 * A mail server and how to speak with it.
 *
 * @param security what is demanded before anything else is said
 * @param user null: nobody signs in
 * @param tls makes sockets that check certificates
 * @param connecting the longest wait for the connection
 * @param answering the longest wait for an answer, and for the server to take what is written
 * @param finishing the longest wait for the answer to the final dot; RFC 5321 asks for ten minutes
 */
public record MailServer(
        String host,
        int port,
        Security security,
        String user,
        String password,
        SSLSocketFactory tls,
        Duration connecting,
        Duration answering,
        Duration finishing) {

    /** What protects the connection. */
    public enum Security {
        /** Nothing is demanded; what is offered is not used either. */
        NONE,
        /** TLS begins by command, or nothing is sent. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS
    }
}
