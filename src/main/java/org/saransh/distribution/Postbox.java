package org.saransh.distribution;

import java.io.IOException;

/** Where messages are handed over, one after another. */
interface Postbox extends AutoCloseable {

    /**
     * Hands the message over.
     *
     * @return who took it, in the words of whoever did
     */
    String hand(DeliveryView delivery, Letter letter) throws IOException;

    @Override
    void close();
}
