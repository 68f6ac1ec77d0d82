package org.saransh.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/** Says how many bytes were read; whoever is told ends the reading by throwing. Bytes that are skipped are not counted. */
public final class CountedStream extends FilterInputStream {

    private final IntConsumer told;

    /** @param told gets the number of bytes of each reading */
    public CountedStream(InputStream bytes, IntConsumer told) {
        super(bytes);
        this.told = told;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        told.accept(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
        int some = super.read(buffer, start, length);
        told.accept(Math.max(0, some));
        return some;
    }
}
