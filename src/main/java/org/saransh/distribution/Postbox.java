package org.saransh.distribution;

import java.io.IOException;

/** Where messages are handed over, one after another. */
interface Postbox extends AutoCloseable {

    /**
     * Hands the message over.
     *
     * @return who took it, in the words of whoever did
     */
    default String hand(Parcel parcel) throws IOException {
        return hand(parcel, () -> {});
    }

    /**
     * Hands the message over.
     *
     * @param meanwhile what is done while whoever takes it makes up his mind; it throws nothing
     * @return who took it, in the words of whoever did
     */
    String hand(Parcel parcel, Runnable meanwhile) throws IOException;

    /** Goes as far as it can without a message: whoever takes messages says that he is there. */
    void greet() throws IOException;

    @Override
    void close();
}
