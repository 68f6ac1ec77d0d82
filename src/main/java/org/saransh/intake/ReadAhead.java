package org.saransh.intake;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Lets one thread read while another writes what was read before, in the same order. Few items are in between, failures of
 * the reading are thrown where the items are taken, and the reading ends with the taking, whatever happened.
 */
final class ReadAhead<T> {

    private static final int IN_BETWEEN = 2;
    private static final long LOOK_UP_MILLIS = 100;

    /** Thrown into the reading when nobody takes any more. */
    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final BlockingQueue<T> queue = new ArrayBlockingQueue<>(IN_BETWEEN);
    private volatile boolean abandoned;

    /**
     * Takes every item that the reading gives to the consumer that it gets, on the thread of the caller.
     *
     * @param executor runs the reading
     */
    void run(Executor executor, Consumer<Consumer<T>> reading, Consumer<T> taking) {
        CompletableFuture<Void> read = CompletableFuture.runAsync(() -> reading.accept(this::put), executor);
        try {
            while (!read.isDone() || !queue.isEmpty()) {
                T item = waitFor(() -> queue.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS));
                if (item != null) {
                    taking.accept(item);
                }
            }
        } finally {
            abandoned = true;
            queue.clear();
            end(read);
        }
    }

    private void put(T item) {
        while (!waitFor(() -> queue.offer(item, LOOK_UP_MILLIS, TimeUnit.MILLISECONDS))) {
            if (abandoned) {
                throw new Abandoned();
            }
        }
    }

    private static void end(CompletableFuture<Void> read) {
        try {
            read.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause && !(cause instanceof Abandoned)) {
                throw cause;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
        }
    }

    private interface Waiting<R> {
        R call() throws InterruptedException;
    }

    private static <R> R waitFor(Waiting<R> waiting) {
        try {
            return waiting.call();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server is ending: nothing was written", interrupted);
        }
    }
}
