package org.saransh.work;

import java.time.Duration;

/** A queue with threads of its own: however full one is, work in another does not wait for it. */
public enum Lane {
    /** Short work, and all that has an hour at which it is due. */
    USUAL("scheduled_tasks", Duration.ofSeconds(20)),
    /** Files that somebody asked for, however long they take. */
    EXPORTS("scheduled_exports", Duration.ofSeconds(3));

    private final String table;
    private final Duration lastWait;

    /**
     * @param table of the queue
     * @param lastWait for work under way when the server stops; whatever takes longer is begun again by another server, or
     *     the next start
     */
    Lane(String table, Duration lastWait) {
        this.table = table;
        this.lastWait = lastWait;
    }

    String table() {
        return table;
    }

    Duration lastWait() {
        return lastWait;
    }
}
