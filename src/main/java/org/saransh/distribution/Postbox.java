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

    /** Goes as far as it can without a message: whoever takes messages says that he is there. */
    void greet() throws IOException;

    @Override
    void close();
}
