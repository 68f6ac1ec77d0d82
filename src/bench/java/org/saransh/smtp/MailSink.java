package org.saransh.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** A mail server that takes everything and keeps nothing but counts; a process of its own. It prints its port first. */
public final class MailSink {

    private static final int BUFFER = 256 * 1024;
    private static final byte[] END = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final AtomicLong MESSAGES = new AtomicLong();
    private static final AtomicLong BYTES = new AtomicLong();

    private MailSink() {}

    /** A line on the standard input is answered by the counts. */
    public static void main(String[] arguments) throws IOException {
        ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        System.out.println(socket.getLocalPort());
        Thread listener = new Thread(() -> listen(socket));
        listener.setDaemon(true);
        listener.start();
        while (System.in.read() >= 0) {
            System.out.println(MESSAGES.get() + " " + BYTES.get());
        }
    }

    private static void listen(ServerSocket socket) {
        while (true) {
            try {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                new Thread(() -> talk(client)).start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void talk(Socket client) {
        try (client) {
            new Talk(client.getInputStream(), client.getOutputStream()).run();
        } catch (IOException gone) {
            return;
        }
    }

    private static final class Talk {

        private final InputStream in;
        private final OutputStream out;
        private final byte[] buffer = new byte[BUFFER];
        private int from;
        private int to;

        Talk(InputStream in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        void run() throws IOException {
            say("220 sink.example");
            for (String line = line(); line != null; line = line()) {
                if (line.startsWith("EHLO")) {
                    say("250-sink.example\r\n250-PIPELINING\r\n250 SIZE 50000000");
                } else if (line.equals("DATA")) {
                    say("354 Go on");
                    text();
                    say("250 2.0.0 Ok: taken as " + MESSAGES.incrementAndGet());
                } else if (line.equals("QUIT")) {
                    say("221 2.0.0 Bye");
                    return;
                } else {
                    say("250 2.0.0 Ok");
                }
            }
        }

        /** Reads until the end of a text, which also may lie across two readings. */
        private void text() throws IOException {
            int matched = 2;
            while (true) {
                for (int i = from; i < to; i++) {
                    byte sign = buffer[i];
                    if (sign == END[matched]) {
                        matched++;
                        if (matched == END.length) {
                            BYTES.addAndGet(i + 1 - from);
                            from = i + 1;
                            return;
                        }
                    } else {
                        matched = sign == '\r' ? 1 : 0;
                    }
                }
                BYTES.addAndGet(to - from);
                if (!fill()) {
                    throw new IOException("cut");
                }
            }
        }

        private boolean fill() throws IOException {
            from = 0;
            to = Math.max(0, in.read(buffer));
            return to > 0;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            while (true) {
                if (from == to && !fill()) {
                    return null;
                }
                char sign = (char) buffer[from++];
                if (sign == '\n') {
                    return line.toString();
                }
                if (sign != '\r') {
                    line.append(sign);
                }
            }
        }

        private void say(String text) throws IOException {
            out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }
}
