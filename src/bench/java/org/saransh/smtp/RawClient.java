package org.saransh.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The yardstick: a socket that says what a mail client must, and writes the same encoded bytes again and again. */
public final class RawClient {

    private RawClient() {}

    /** Seconds for so many messages of so many bytes over so many connections. */
    public static double seconds(int port, int messages, int bytes, int connections) throws Exception {
        byte[] text = new byte[bytes];
        Arrays.fill(text, (byte) 'A');
        for (int i = 76; i + 1 < bytes; i += 78) {
            text[i] = '\r';
            text[i + 1] = '\n';
        }
        System.arraycopy("\r\n.\r\n".getBytes(StandardCharsets.US_ASCII), 0, text, bytes - 5, 5);
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        List<IOException> failures = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Thread thread = new Thread(() -> {
                try {
                    send(port, messages / connections, text);
                } catch (IOException cut) {
                    failures.add(cut);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void send(int port, int messages, byte[] text) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            lines(in, 1);
            out.write(ascii("EHLO raw.example\r\n"));
            lines(in, 3);
            byte[] announcement = ascii(
                    "MAIL FROM:<saransh@saransh.example> SIZE=1400000\r\nRCPT TO:<reader@mines.example>\r\nDATA\r\n");
            for (int i = 0; i < messages; i++) {
                out.write(announcement);
                lines(in, 3);
                out.write(text);
                lines(in, 1);
            }
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void lines(InputStream in, int count) throws IOException {
        byte[] answer = new byte[1_024];
        for (int lines = 0; lines < count; ) {
            int read = in.read(answer);
            if (read < 0) {
                throw new IOException("cut");
            }
            for (int i = 0; i < read; i++) {
                lines += answer[i] == '\n' ? 1 : 0;
            }
        }
    }
}
