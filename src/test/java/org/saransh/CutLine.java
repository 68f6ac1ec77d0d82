package org.saransh;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The line between a server and its PostgreSQL, which can be cut when a certain transaction is told to commit, so that the server
 * never hears whether it is done.
 */
final class CutLine implements AutoCloseable {

    /** How far the order to commit comes. */
    enum Reach {
        /** The database never hears of it. */
        NOWHERE,
        /** The database has it when the line is cut, and may have done it. */
        THERE,
        /** The database has said that it is done, and the server did not hear it. */
        ALMOST_BACK
    }

    /** @param words of a statement that the transaction contains */
    private record Cut(String words, Reach reach) {}

    private static final int START_UP = 0;

    private final ServerSocket socket;
    private final int database;
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile Cut cut;

    /** @param database its port on this machine */
    CutLine(int database) {
        this.database = database;
        try {
            socket = new ServerSocket(ServerProcess.freePort(), 50, InetAddress.getLoopbackAddress());
        } catch (IOException notOpened) {
            throw new UncheckedIOException(notOpened);
        }
        run(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Cuts the next transaction that has a statement with the words. */
    void cutAt(String words, Reach reach) {
        cut = new Cut(words, reach);
    }

    /** How often it was cut so far. */
    int cuts() {
        return cuts.get();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                join(socket.accept());
            } catch (IOException ended) {
                continue;
            }
        }
    }

    private void join(Socket server) throws IOException {
        try {
            Socket onward = new Socket(InetAddress.getLoopbackAddress(), database);
            server.setTcpNoDelay(true);
            onward.setTcpNoDelay(true);
            new Call(server, onward).begin();
        } catch (IOException nobodyThere) {
            server.close();
        }
    }

    private static void run(Runnable work) {
        Thread thread = new Thread(work, "cut-line");
        thread.setDaemon(true);
        thread.start();
    }

    /** One connection. */
    private final class Call {

        private final Socket server;
        private final Socket database;
        private final Map<String, String> statements = new HashMap<>();
        private Cut concerned;
        private volatile boolean muted;

        Call(Socket server, Socket database) {
            this.server = server;
            this.database = database;
        }

        void begin() {
            run(() -> ending(this::ask));
            run(() -> ending(this::answer));
        }

        private interface Talk {
            void go() throws IOException;
        }

        private void ending(Talk talk) {
            try (server;
                    database) {
                talk.go();
            } catch (IOException hungUp) {
                muted = true;
            }
        }

        private void answer() throws IOException {
            InputStream answers = database.getInputStream();
            byte[] bytes = new byte[64 * 1024];
            for (int read = answers.read(bytes); read >= 0 && !muted; read = answers.read(bytes)) {
                server.getOutputStream().write(bytes, 0, read);
            }
        }

        private void ask() throws IOException {
            DataInputStream in = new DataInputStream(new BufferedInputStream(server.getInputStream()));
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(database.getOutputStream()));
            while (pass(START_UP, in, out).length == Integer.BYTES) {
                out.flush();
            }
            out.flush();
            boolean last = false;
            while (!last) {
                int type = in.readUnsignedByte();
                ByteArrayOutputStream message = new ByteArrayOutputStream();
                String statement = statement(type, pass(type, in, new DataOutputStream(message)));
                Cut now = cut;
                if (now != null && statement.contains(now.words())) {
                    concerned = now;
                }
                if (concerned != null && statement.equalsIgnoreCase("commit")) {
                    cut = null;
                    muted = true;
                    cuts.incrementAndGet();
                    if (concerned.reach() != Reach.NOWHERE) {
                        message.writeTo(out);
                        finish(in, out);
                    }
                    if (concerned.reach() == Reach.ALMOST_BACK) {
                        in.read();
                    }
                    last = true;
                } else {
                    message.writeTo(out);
                    if (in.available() == 0) {
                        out.flush();
                    }
                }
            }
        }

        /** Lets the database have the rest of the order to commit. */
        private void finish(DataInputStream in, DataOutputStream out) throws IOException {
            int type;
            do {
                type = in.readUnsignedByte();
                pass(type, in, out);
            } while (type != 'S');
            out.flush();
        }

        /** Hands a message on, and gives what is in it. */
        private byte[] pass(int type, DataInputStream in, DataOutputStream out) throws IOException {
            byte[] body = new byte[in.readInt() - Integer.BYTES];
            in.readFully(body);
            if (type != START_UP) {
                out.writeByte(type);
            }
            out.writeInt(body.length + Integer.BYTES);
            out.write(body);
            return body;
        }

        /** The statement that a message prepares or uses; empty when it does neither. */
        private String statement(int type, byte[] body) {
            String[] words = new String(body, StandardCharsets.UTF_8).split("\0", 3);
            switch (type) {
                case 'Q':
                    return words[0];
                case 'P':
                    statements.put(words[0], words[1]);
                    return "";
                case 'B':
                    return statements.getOrDefault(words[1], "");
                default:
                    return "";
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
