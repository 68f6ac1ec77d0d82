package org.saransh.intake;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The keys of a table seen so far, for noticing one that comes twice: exact, and small, as there may be a million. Each key
 * lies in a block as its length and its bytes; a table of places, found by a hash, leads there.
 */
final class KeySet {

    /** Longer texts are no keys. */
    private static final int LONGEST = 255;

    private static final int BLOCK_BITS = 20;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    /** Differs from table to table, so that nobody can make up keys that all have one hash. */
    private final long seed = new SecureRandom().nextLong();

    private final List<byte[]> blocks = new ArrayList<>();
    private int used = BLOCK;
    private int[] places = new int[1 << 10];
    private int size;

    /** Adds the key; false when it is there already. */
    boolean add(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST) {
            return true;
        }
        int slot = slot(places, bytes, 0, bytes.length);
        if (places[slot] != 0) {
            return false;
        }
        places[slot] = keep(bytes);
        size++;
        if (size > places.length / 2) {
            grow();
        }
        return true;
    }

    /** Where the key stands in the table, or would stand. */
    private int slot(int[] table, byte[] block, int start, int length) {
        int slot = (int) (hash(block, start, length) >>> 32) & table.length - 1;
        while (table[slot] != 0 && !same(table[slot], block, start, length)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private long hash(byte[] block, int start, int length) {
        long hash = seed;
        for (int i = start; i < start + length; i++) {
            hash = (hash ^ block[i]) * PRIME;
            hash ^= hash >>> 29;
        }
        return hash * PRIME;
    }

    private boolean same(int place, byte[] block, int start, int length) {
        byte[] there = blocks.get(place >>> BLOCK_BITS);
        int from = place & BLOCK - 1;
        return Arrays.equals(there, from, from + (there[from - 1] & 0xFF), block, start, start + length);
    }

    /** The place of the first byte of the key, which is never 0 as its length stands before it. */
    private int keep(byte[] bytes) {
        if (used + 1 + bytes.length > BLOCK) {
            blocks.add(new byte[BLOCK]);
            used = 0;
        }
        byte[] block = blocks.get(blocks.size() - 1);
        block[used] = (byte) bytes.length;
        System.arraycopy(bytes, 0, block, used + 1, bytes.length);
        int place = (blocks.size() - 1 << BLOCK_BITS) + used + 1;
        used += 1 + bytes.length;
        return place;
    }

    private void grow() {
        int[] larger = new int[places.length * 2];
        for (int place : places) {
            if (place != 0) {
                byte[] block = blocks.get(place >>> BLOCK_BITS);
                int from = place & BLOCK - 1;
                larger[slot(larger, block, from, block[from - 1] & 0xFF)] = place;
            }
        }
        places = larger;
    }
}
