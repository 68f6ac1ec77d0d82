package org.saransh.export;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.saransh.reference.Json;

/** Somebody who listens to one export. A slow one misses events in between and keeps nobody waiting. */
final class ExportListener {

    private static final Logger LOG = System.getLogger(ExportListener.class.getName());

    /** Then the connection is closed, and whoever wants to hear more comes again. */
    private static final long LONGEST = Duration.ofMinutes(10).toNanos();

    /** A sign of life now and then, by which the network keeps the connection and the server notices a lost one. */
    private static final long SILENCE = Duration.ofSeconds(15).toNanos();

    private static final long COME_AGAIN_MILLIS = 2_000;

    private final long export;
    private final SseEventSink sink;
    private final Sse sse;
    private final Executor executor;
    private final AtomicBoolean sending = new AtomicBoolean();
    private final long since = System.nanoTime();
    private long told = System.nanoTime();
    private String last;

    ExportListener(long export, SseEventSink sink, Sse sse, Executor executor, String last) {
        this.export = export;
        this.sink = sink;
        this.sse = sse;
        this.executor = executor;
        this.last = last;
    }

    long export() {
        return export;
    }

    boolean over() {
        return sink.isClosed();
    }

    /** Sends what has changed, unless the last event is still on its way. */
    void tell(ExportView view) {
        if (!sending.compareAndSet(false, true)) {
            return;
        }
        executor.execute(() -> {
            try {
                send(view);
            } finally {
                sending.set(false);
            }
        });
    }

    private void send(ExportView view) {
        if (sink.isClosed()) {
            return;
        }
        String number = view.attempt() + "-" + view.state() + "-" + view.rowsWritten();
        long now = System.nanoTime();
        if (!number.equals(last)) {
            last = number;
            told = now;
            deliver(event(view, number));
        } else if (now - told > SILENCE) {
            told = now;
            deliver(sse.newEventBuilder().comment("no change").build());
        }
        if (!view.state().open() || now - since > LONGEST) {
            end();
        }
    }

    private OutboundSseEvent event(ExportView view, String number) {
        return sse.newEventBuilder()
                .id(number)
                .name(view.state().open() ? "progress" : "end")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(String.class, Json.write(view))
                .reconnectDelay(COME_AGAIN_MILLIS)
                .build();
    }

    /** Waits until the event is out; who cannot be reached is not told any more. */
    private void deliver(OutboundSseEvent event) {
        sink.send(event).exceptionally(lost -> {
            end();
            return null;
        });
    }

    private void end() {
        try {
            sink.close();
        } catch (IOException lost) {
            LOG.log(Level.DEBUG, "A listener to export " + export + " was lost", lost);
        }
    }
}
