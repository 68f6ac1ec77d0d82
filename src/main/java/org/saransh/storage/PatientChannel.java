package org.saransh.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.saransh.reference.FullDisk;

/** A file whose writing waits while the disk is full. All else is as with any file. */
class PatientChannel extends FileBase {

    private static final long PAUSE_MILLIS = 500;

    private final FileChannel file;

    PatientChannel(FileChannel file) {
        this.file = file;
    }

    private interface Write<T> {
        T tried() throws IOException;
    }

    /** Whoever is interrupted meanwhile waits on, and is so afterwards: a write given up would end the database. */
    private static <T> T patiently(Write<T> write) throws IOException {
        boolean waiting = false;
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return write.tried();
                } catch (IOException failed) {
                    if (!FullDisk.is(failed)) {
                        throw failed;
                    }
                }
                if (!waiting) {
                    PatientFiles.beginWaiting();
                    waiting = true;
                }
                try {
                    Thread.sleep(PAUSE_MILLIS);
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (waiting) {
                PatientFiles.endWaiting();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return patiently(() -> file.write(bytes));
    }

    @Override
    public int write(ByteBuffer bytes, long at) throws IOException {
        return patiently(() -> file.write(bytes, at));
    }

    @Override
    public void force(boolean names) throws IOException {
        patiently(() -> {
            file.force(names);
            return null;
        });
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return file.read(bytes);
    }

    @Override
    public int read(ByteBuffer bytes, long at) throws IOException {
        return file.read(bytes, at);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public FileChannel position(long at) throws IOException {
        file.position(at);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public FileLock tryLock(long at, long size, boolean shared) throws IOException {
        return file.tryLock(at, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }
}
