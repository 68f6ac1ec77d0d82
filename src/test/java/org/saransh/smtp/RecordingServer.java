package org.saransh.smtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server for tests that keeps what it takes, and misbehaves as it is told: by the address of the recipient, or for
 * everybody.
 */
public final class RecordingServer implements AutoCloseable {

    /** What the server does with a message. */
    public enum Manner {
        TAKE,
        /** 550 to the recipient. */
        REFUSE,
        /** 450 to the recipient. */
        DEFER,
        /** 421 to the recipient, and the connection ends. */
        LEAVE,
        /** 552 to a text of more than 100 kB. */
        TOO_LARGE,
        /** Takes the text and its final dot, and the connection ends without an answer. */
        CUT_AFTER_DOT,
        /** The connection ends in the middle of the text. */
        CUT_IN_TEXT,
        /** Says nothing to the recipient any more. */
        HANG,
        /** Takes the text, and thinks for a second before it says so. */
        SLOW
    }

    /** A message that was taken over, or that came whole before a cut. */
    public record Taken(String from, String to, byte[] text, boolean answered) {

        /** The value of a header. */
        public String header(String name) {
            String start = name.toLowerCase(java.util.Locale.ROOT) + ":";
            return new String(text, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Of the text of a message, in bytes; no more is needed to tell one from another. */
    private static final int KEPT = 1_000_000;

    private static final int LARGE = 30_000;

    private final ServerSocket socket;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Map<String, Manner> manners = new ConcurrentHashMap<>();
    private volatile Manner all = Manner.TAKE;
    private volatile long pauseMillis;
    private volatile boolean unwilling;
    private volatile List<String> offers = List.of("PIPELINING", "SIZE 20000000", "8BITMIME", "DSN");

    public RecordingServer() {
        this(0);
    }

    public RecordingServer(int port) {
        try {
            socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException notOpened) {
            throw new UncheckedIOException(notOpened);
        }
        Thread listener = new Thread(this::listen, "recording-server");
        listener.setDaemon(true);
        listener.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    public RecordingServer offering(String... extensions) {
        offers = List.of(extensions);
        return this;
    }

    /** To everybody from now on. */
    public void behave(Manner manner) {
        all = manner;
    }

    /** How long it thinks before it answers the final dot. */
    public void think(long millis) {
        pauseMillis = millis;
    }

    /** Sends everybody away who connects. */
    public void refuseAll() {
        unwilling = true;
    }

    /** To everybody, and at once. */
    public void behaveWell() {
        unwilling = false;
        manners.clear();
        all = Manner.TAKE;
        pauseMillis = 0;
    }

    /** To this recipient from now on. */
    public void behave(String recipient, Manner manner) {
        manners.put(recipient, manner);
    }

    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** Lines that were no text of a message. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    public int connections() {
        return connections.get();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                connections.incrementAndGet();
                Thread talk = new Thread(() -> talk(client), "recording-server-talk");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            new Talk(client.getInputStream(), client.getOutputStream()).run();
        } catch (IOException gone) {
            open.remove(client);
        }
    }

    private final class Talk {

        private final InputStream in;
        private final OutputStream out;
        private String from;
        private String to;
        private Manner manner = Manner.TAKE;

        Talk(InputStream in, OutputStream out) {
            this.in = new java.io.BufferedInputStream(in);
            this.out = out;
        }

        void run() throws IOException {
            if (unwilling) {
                say("554 5.3.2 No service today");
                return;
            }
            say("220 recording.example");
            for (String line = line(); line != null; line = line()) {
                commands.add(line);
                String verb = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
                switch (verb) {
                    case "EHLO" -> greet();
                    case "MAIL" -> {
                        from = address(line);
                        say("250 2.1.0 Ok");
                    }
                    case "RCPT" -> {
                        if (!recipient(address(line))) {
                            return;
                        }
                    }
                    case "DATA" -> {
                        if (!data()) {
                            return;
                        }
                    }
                    case "QUIT" -> {
                        say("221 2.0.0 Bye");
                        return;
                    }
                    case "RSET", "NOOP" -> {
                        to = null;
                        say("250 2.0.0 Ok");
                    }
                    default -> say("500 5.5.2 What is " + verb + "?");
                }
            }
        }

        private void greet() throws IOException {
            List<String> lines = new ArrayList<>(List.of("recording.example"));
            lines.addAll(offers);
            StringBuilder answer = new StringBuilder();
            for (int i = 0; i < lines.size(); i++) {
                answer.append("250")
                        .append(i < lines.size() - 1 ? "-" : " ")
                        .append(lines.get(i))
                        .append(i < lines.size() - 1 ? "\r\n" : "");
            }
            say(answer.toString());
        }

        private boolean recipient(String address) throws IOException {
            manner = manners.getOrDefault(address, all);
            to = null;
            switch (manner) {
                case REFUSE -> say("550 5.1.1 Nobody lives here");
                case DEFER -> say("450 4.2.0 Come back later");
                case LEAVE -> {
                    say("421 4.3.2 Closing");
                    return false;
                }
                case HANG -> {
                    pause(3_600_000);
                    return false;
                }
                default -> {
                    to = address;
                    say("250 2.1.5 Ok");
                }
            }
            return true;
        }

        private void pause(long millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean data() throws IOException {
            if (to == null) {
                say("554 5.5.1 No recipient");
                return true;
            }
            say("354 Go on");
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            for (String line = line(); !".".equals(line); line = line()) {
                if (line == null) {
                    return false;
                }
                if (manner == Manner.CUT_IN_TEXT && text.size() > 200) {
                    return false;
                }
                String plain = line.startsWith(".") ? line.substring(1) : line;
                if (text.size() > KEPT) {
                    continue;
                }
                text.write((plain + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
            pause(manner == Manner.SLOW ? 1_000 : pauseMillis);
            boolean answered = manner != Manner.CUT_AFTER_DOT;
            if (manner == Manner.TOO_LARGE && text.size() > LARGE) {
                say("552 5.3.4 Too large");
                return true;
            }
            taken.add(new Taken(from, to, text.toByteArray(), answered));
            if (answered) {
                say("250 2.0.0 Ok: queued as " + taken.size());
            }
            return answered;
        }

        private String address(String line) {
            return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int sign = in.read(); sign != '\n'; sign = in.read()) {
                if (sign < 0) {
                    return null;
                }
                if (sign != '\r') {
                    line.append((char) sign);
                }
            }
            return line.toString();
        }

        private void say(String text) throws IOException {
            out.write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException closedAlready) {
            open.clear();
        }
    }
}
