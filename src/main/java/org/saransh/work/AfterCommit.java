package org.saransh.work;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/** Does something when a transaction has been committed. */
record AfterCommit(Runnable action) implements Synchronization {

    @Override
    public void beforeCompletion() {
        // Nobody else sees yet what the transaction wrote.
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            action.run();
        }
    }
}
