package org.saransh.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** A buffer that is filled again and again: ASCII, digits and UTF-8 without an object for each value. */
final class Bytes {

    static final int SIZE = 64 * 1024;

    /** Takes full buffers. */
    interface Sink {

        /** Takes what is in the buffer and gives the one to fill next. */
        byte[] take(byte[] buffer, int length) throws IOException;
    }

    private static final int LONGEST_NUMBER = 20;
    private static final int FURTHEST_POINT = 40;

    private Sink sink;
    private byte[] buffer = new byte[SIZE];
    private int at;
    private final byte[] digits = new byte[LONGEST_NUMBER];

    Bytes(Sink sink) {
        this.sink = sink;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Hands over what is in the buffer. */
    void flush() throws IOException {
        if (at > 0) {
            buffer = sink.take(buffer, at);
            at = 0;
        }
    }

    /** Goes on into another sink. */
    void turnTo(Sink other) throws IOException {
        flush();
        sink = other;
    }

    /** The buffer with room for so many more bytes, which must be fewer than it has in all. */
    byte[] room(int more) throws IOException {
        if (buffer.length - at < more) {
            flush();
        }
        return buffer;
    }

    /** Where the next byte of the buffer goes. */
    int at() {
        return at;
    }

    /** Whoever filled the room says how far. */
    void filledTo(int end) {
        at = end;
    }

    void put(byte one) throws IOException {
        room(1);
        buffer[at++] = one;
    }

    void put(byte[] some) throws IOException {
        put(some, 0, some.length);
    }

    void put(byte[] some, int from, int length) throws IOException {
        int start = from;
        int left = length;
        while (left > buffer.length) {
            flush();
            System.arraycopy(some, start, buffer, 0, buffer.length);
            at = buffer.length;
            start += buffer.length;
            left -= buffer.length;
        }
        room(left);
        System.arraycopy(some, start, buffer, at, left);
        at += left;
    }

    /** @return how many signs it took */
    int whole(long number) throws IOException {
        return scaled(number, 0);
    }

    /**
     * The number in plain digits, without zeros at the end of the fraction.
     *
     * @param shift how many places further to the left the point is to stand
     * @return how many signs it took
     */
    int decimal(BigDecimal number, int shift) throws IOException {
        int scale = number.scale() + shift;
        if (number.precision() < LONGEST_NUMBER - 1 && scale >= 0 && scale < FURTHEST_POINT) {
            long unscaled = number.unscaledValue().longValue();
            while (scale > 0 && unscaled % 10 == 0) {
                unscaled /= 10;
                scale--;
            }
            return scaled(unscaled, scale);
        }
        BigDecimal shifted = number.movePointLeft(shift);
        byte[] plain = ascii((shifted.signum() == 0 ? BigDecimal.ZERO : shifted.stripTrailingZeros()).toPlainString());
        put(plain);
        return plain.length;
    }

    private int scaled(long unscaled, int scale) throws IOException {
        room(LONGEST_NUMBER + FURTHEST_POINT);
        int start = at;
        if (unscaled < 0) {
            buffer[at++] = '-';
        }
        int first = LONGEST_NUMBER;
        long rest = unscaled;
        do {
            long tenth = rest / 10;
            digits[--first] = (byte) ('0' + Math.abs(rest - tenth * 10));
            rest = tenth;
        } while (rest != 0);
        int point = LONGEST_NUMBER - scale;
        if (first >= point) {
            buffer[at++] = '0';
        }
        for (int digit = Math.min(first, point); digit < LONGEST_NUMBER; digit++) {
            if (digit == point && scale > 0) {
                buffer[at++] = '.';
            }
            buffer[at++] = digit < first ? (byte) '0' : digits[digit];
        }
        return at - start;
    }
}
