package org.saransh.storage;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * How the embedded database writes its files: while the disk is full, it waits until there is room. H2 never learns of a full disk
 * so, as it would close itself, open again in the midst of its callers, and was seen to go back to an older state then (2.4.240).
 * H2 knows these files by the scheme {@code patient:} in the address of the database, and makes their names itself.
 */
public final class PatientFiles extends FilePathWrapper {

    private static final Logger LOG = System.getLogger(PatientFiles.class.getName());
    private static final AtomicInteger WAITING = new AtomicInteger();

    /** To be called before the first connection. */
    static void register() {
        FilePath.register(new PatientFiles());
    }

    /** Whether somebody waits for room, so that whoever wants to write would wait as well. */
    public static boolean waiting() {
        return WAITING.get() > 0;
    }

    static void beginWaiting() {
        if (WAITING.getAndIncrement() == 0) {
            LOG.log(Level.ERROR, "The disk of the database is full: what is to be written waits until there is room");
        }
    }

    static void endWaiting() {
        if (WAITING.decrementAndGet() == 0) {
            LOG.log(Level.INFO, "There is room on the disk of the database again, and it goes on");
        }
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new PatientChannel(getBase().open(mode));
    }

    @Override
    public String getScheme() {
        return "patient";
    }
}
