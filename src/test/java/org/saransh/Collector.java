package org.saransh;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Takes traces as OpenTelemetry sends them over HTTP, and keeps the last ones. */
final class Collector implements AutoCloseable {

    private static final int KEPT = 200;

    private final Deque<String> received = new ConcurrentLinkedDeque<>();
    private final HttpServer server;

    Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            if (received.size() > KEPT) {
                received.remove();
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Whether somebody sent a span in which this text is. */
    boolean has(String text) {
        return received.stream().anyMatch(one -> one.contains(text));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
