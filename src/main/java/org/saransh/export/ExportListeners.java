package org.saransh.export;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.saransh.http.Problem;

/** Tells those who listen how far their exports are, whichever server writes them: it asks the database once a second. */
@ApplicationScoped
class ExportListeners {

    private static final int MOST = 50;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Exports exports;

    private final List<ExportListener> listeners = new CopyOnWriteArrayList<>();

    /** @throws org.saransh.http.ProblemException 429 when as many listen as can be told */
    synchronized void demandRoom() {
        listeners.removeIf(ExportListener::over);
        if (listeners.size() >= MOST) {
            throw Problem.busy(
                    MOST + " listen already: ask /api/exports/{id} every few seconds instead", Duration.ofSeconds(30));
        }
    }

    /** @param last the number of the event that the listener had last; null: none */
    synchronized void add(ExportView export, SseEventSink sink, Sse sse, String last) {
        ExportListener listener = new ExportListener(export.id(), sink, sse, executor, last);
        listener.tell(export);
        listeners.add(listener);
        if (listeners.size() == 1) {
            lookLater();
        }
    }

    private void lookLater() {
        executor.schedule(this::look, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            List<Long> ids =
                    listeners.stream().map(ExportListener::export).distinct().toList();
            for (ExportView export : ids.isEmpty() ? List.<ExportView>of() : exports.find(ids)) {
                listeners.stream()
                        .filter(listener -> listener.export() == export.id())
                        .forEach(listener -> listener.tell(export));
            }
        } finally {
            goOn();
        }
    }

    private synchronized void goOn() {
        listeners.removeIf(ExportListener::over);
        if (!listeners.isEmpty()) {
            lookLater();
        }
    }
}
