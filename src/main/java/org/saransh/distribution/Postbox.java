package org.saransh.distribution;

import java.io.IOException;

/** Where messages are handed over, one after another. */
interface Postbox extends AutoCloseable {

    /**
     * Hands the message over.
     *
     * @return who took it, in the words of whoever did
     */
    String hand(Parcel parcel) throws IOException;

    @Override
    void close();
}
