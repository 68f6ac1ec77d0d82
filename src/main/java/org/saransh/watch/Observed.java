package org.saransh.watch;

import java.util.List;

/** A room that tells figures about itself. */
public interface Observed {

    List<Meter> meters();

    /** Reads all of them from the database. */
    void read(Readings readings);
}
