package org.saransh.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP archive that is compressed and written by a thread of its own, from full buffers that wait in a short queue.
 *
 * <p>Its thread ends with {@link #close} at the latest. A failure of either side ends both: whoever fills buffers hears of it at
 * the next one, and an archive that is closed before it is finished is left without its end, which no reader accepts.
 */
final class Packing implements Bytes.Sink, AutoCloseable {

    private static final int BUFFERS = 8;
    /** The beginning of 1980 would be written as an instant in the zone of this machine. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /**
     * What the thread is to do: begin a part, write some bytes, end.
     *
     * @param part null when it is bytes
     */
    private record Load(String part, byte[] bytes, int length) {}

    private static final Load FINISH = new Load(null, null, 0);
    private static final Load ABANDON = new Load(null, null, 0);

    private static final class Archive extends ZipOutputStream {

        Archive(OutputStream out) {
            super(out);
            setLevel(Deflater.BEST_SPEED);
            buf = new byte[Bytes.SIZE];
        }

        void begin(String part) throws IOException {
            ZipEntry entry = new ZipEntry(part);
            entry.setTimeLocal(ENTRY_TIME);
            putNextEntry(entry);
        }

        /** What the compression holds outside of the heap; the stream below stays open. */
        void release() {
            def.end();
        }
    }

    private final BlockingQueue<Load> loads = new ArrayBlockingQueue<>(BUFFERS);
    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(BUFFERS);
    private final Archive archive;
    private final OutputStream out;
    private final Thread thread;
    private volatile Throwable failure;
    private boolean ended;

    Packing(OutputStream out, ThreadFactory threads) {
        this.out = out;
        archive = new Archive(out);
        for (int buffer = 1; buffer < BUFFERS; buffer++) {
            free.add(new byte[Bytes.SIZE]);
        }
        thread = threads.newThread(this::pack);
        if (thread == null) {
            archive.release();
            throw new IllegalStateException("The server gives no thread to compress with: it may be ending");
        }
        thread.start();
    }

    /** Begins the next part; what was taken before belongs to the one before. */
    void part(String name) throws IOException {
        hand(new Load(name, null, 0));
    }

    @Override
    public byte[] take(byte[] buffer, int length) throws IOException {
        hand(new Load(null, buffer, length));
        try {
            return free.take();
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    /** Ends the archive and waits until all of it is written. */
    void finish() throws IOException {
        hand(FINISH);
        ended = true;
        join();
        demandSound();
    }

    @Override
    public void close() {
        if (!ended) {
            ended = true;
            loads.clear();
            loads.add(ABANDON);
            thread.interrupt();
            join();
        }
    }

    private void hand(Load load) throws IOException {
        demandSound();
        try {
            loads.put(load);
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("The server is ending: the file is not complete");
    }

    private void demandSound() throws IOException {
        Throwable broken = failure;
        if (broken instanceof Error error) {
            throw error;
        }
        if (broken != null) {
            throw new IOException("The file cannot be written: " + broken.getMessage(), broken);
        }
    }

    /** However often somebody interrupts: the stream belongs to the thread until it has ended. */
    private void join() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                interrupted = true;
                thread.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void pack() {
        try {
            Load load = next();
            while (load != ABANDON && load != FINISH) {
                attempt(load);
                if (load.bytes() != null) {
                    free.add(load.bytes());
                }
                load = next();
            }
            attempt(load);
        } finally {
            archive.release();
        }
    }

    private Load next() {
        while (true) {
            try {
                return loads.take();
            } catch (InterruptedException stopped) {
                failure = failure == null ? stopped : failure;
            }
        }
    }

    /** After a failure buffers still go round, so that nobody waits for one. */
    private void attempt(Load load) {
        if (failure == null) {
            try {
                write(load);
            } catch (IOException | RuntimeException | Error broken) {
                failure = broken;
            }
        }
    }

    private void write(Load load) throws IOException {
        if (load.part() != null) {
            archive.begin(load.part());
        } else if (load.bytes() != null) {
            archive.write(load.bytes(), 0, load.length());
        } else if (load == FINISH) {
            archive.finish();
            out.flush();
        }
    }
}
