package org.saransh.work;

import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;

/**
 * Threads that are never interrupted, only left to end their work: an interrupt in the middle of a write closes the file of
 * the embedded database for everybody.
 */
final class PatientPool extends ScheduledThreadPoolExecutor {

    PatientPool(int size, ThreadFactory threads) {
        super(size, threads);
        setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Takes no more work; what has begun goes on to its end. */
    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
    }
}
