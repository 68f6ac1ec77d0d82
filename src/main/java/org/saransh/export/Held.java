package org.saransh.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Buffers that are kept, to be written later. */
final class Held implements Bytes.Sink {

    private record Piece(byte[] bytes, int length) {}

    private final List<Piece> pieces = new ArrayList<>();
    private long length;

    @Override
    public byte[] take(byte[] buffer, int filled) {
        pieces.add(new Piece(buffer, filled));
        length += filled;
        return new byte[Bytes.SIZE];
    }

    long length() {
        return length;
    }

    void copyTo(Bytes bytes) throws IOException {
        for (Piece piece : pieces) {
            bytes.put(piece.bytes(), 0, piece.length());
        }
        pieces.clear();
    }
}
