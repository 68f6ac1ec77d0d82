package org.saransh.smtp;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends writes that take too long, by closing their sockets: a socket has no time-out of its own for a peer that takes nothing.
 */
final class WriteGuard {

    private static final long LOOK_MILLIS = 500;
    private static final Map<Socket, Long> DEADLINES = new ConcurrentHashMap<>();

    static {
        Thread guard = new Thread(WriteGuard::watch, "smtp-write-guard");
        guard.setDaemon(true);
        guard.start();
    }

    private WriteGuard() {}

    /** A write, which has to end in time. */
    interface Write {
        void run() throws IOException;
    }

    static void within(Duration time, Socket socket, Write write) throws IOException {
        DEADLINES.put(socket, System.nanoTime() + time.toNanos());
        try {
            write.run();
        } finally {
            DEADLINES.remove(socket);
        }
    }

    private static void watch() {
        while (true) {
            long now = System.nanoTime();
            DEADLINES.forEach((socket, deadline) -> {
                if (now - deadline > 0) {
                    close(socket);
                }
            });
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    private static void close(Socket socket) {
        DEADLINES.remove(socket);
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closedAlready) {
            DEADLINES.remove(socket);
        }
    }
}
