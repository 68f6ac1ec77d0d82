package org.saransh.work;

import java.time.Duration;

/** Work that is done again and again, on one server at a time. */
public interface RecurringWork {

    String name();

    /** The queue in which its runs wait. */
    default Lane lane() {
        return Lane.USUAL;
    }

    /** The pause between the end of one run and the start of the next. */
    Duration pause();

    void run();
}
