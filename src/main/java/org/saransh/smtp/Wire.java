package org.saransh.smtp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Lines to a server and its replies, in the clear or over TLS. */
final class Wire implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_LINE = 4_096;
    private static final int MOST_LINES = 200;

    private final MailServer server;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private List<String> lastLines = List.of();

    Wire(MailServer server) throws IOException {
        this.server = server;
        Socket plain = new Socket();
        try {
            plain.setTcpNoDelay(true);
            plain.connect(new InetSocketAddress(server.host(), server.port()), (int)
                    server.connecting().toMillis());
            plain.setSoTimeout((int) server.answering().toMillis());
        } catch (IOException notConnected) {
            plain.close();
            throw notConnected;
        }
        use(plain);
    }

    private void use(Socket next) throws IOException {
        socket = next;
        in = new BufferedInputStream(next.getInputStream());
        out = new BufferedOutputStream(next.getOutputStream(), BUFFER);
    }

    /** Goes on over TLS, with a server whose certificate names it. */
    void secure() throws IOException {
        SSLSocket secured = (SSLSocket) server.tls().createSocket(socket, server.host(), server.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        use(secured);
    }

    boolean secured() {
        return socket instanceof SSLSocket;
    }

    boolean local() {
        return socket.getInetAddress().isLoopbackAddress();
    }

    /** Adds a line to what is sent next. */
    void line(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.write('\r');
        out.write('\n');
    }

    void message(WireMessage message) throws IOException {
        WriteGuard.within(server.finishing(), socket, () -> {
            message.writeTo(out);
            out.flush();
        });
    }

    void flush() throws IOException {
        WriteGuard.within(server.answering(), socket, out::flush);
    }

    /** The next reply; it may have several lines. */
    Reply reply(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        List<String> texts = new ArrayList<>();
        for (int lines = 0; lines < MOST_LINES; lines++) {
            String line = readLine();
            if (line.length() < 3 || !line.substring(0, 3).matches("[2-5]\\d\\d")) {
                throw new IOException(
                        "The server answers '" + line.replaceAll("\\p{Cntrl}", "?") + "', which is no reply");
            }
            texts.add(line.substring(Math.min(4, line.length())).strip());
            if (line.length() == 3 || line.charAt(3) != '-') {
                lastLines = texts;
                return new Reply(Integer.parseInt(line.substring(0, 3)), String.join(" ", texts));
            }
        }
        throw new IOException("The server's reply has no end");
    }

    /** The lines of the last reply after the first one, each an offer when it answered a greeting. */
    List<String> offers() {
        return lastLines.subList(1, lastLines.size());
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        try {
            for (int sign = in.read(); sign != '\n'; sign = in.read()) {
                if (sign < 0) {
                    throw new IOException("The server closed the connection");
                }
                if (line.length() == LONGEST_LINE) {
                    throw new IOException("The server's reply is too long");
                }
                if (sign != '\r') {
                    line.append((char) sign);
                }
            }
        } catch (SocketTimeoutException silent) {
            throw new IOException("The server does not answer", silent);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
