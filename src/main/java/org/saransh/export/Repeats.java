package org.saransh.export;

import java.util.HashMap;
import java.util.Map;

/**
 * The finished cells of a column by their text, as long as its texts repeat. A column whose texts are nearly all different is
 * not looked at again.
 */
final class Repeats {

    /** A finished cell, and how many letters it shows. */
    record Known(byte[] cell, int letters) {}

    private static final int MOST = 64 * 1024;
    private static final int WINDOW = 16 * 1024;
    /** One in so many must have been known. */
    private static final int WORTH = 8;

    private static final int LONGEST = 255;

    private final boolean always;
    private Map<String, Known> cells = new HashMap<>();
    private String last = "";
    private Known lastCell;
    private int asked;
    private int found;

    /** @param always for words of a vocabulary, which are few */
    Repeats(boolean always) {
        this.always = always;
    }

    /** Null when the text is new, or is not looked for any more. */
    Known cell(String text) {
        if (cells == null || text.length() > LONGEST) {
            return null;
        }
        if (lastCell != null && text.equals(last)) {
            found++;
        } else {
            Known known = cells.get(text);
            if (known != null) {
                last = text;
                lastCell = known;
                found++;
            }
            judge();
            return known;
        }
        judge();
        return lastCell;
    }

    private void judge() {
        if (++asked == WINDOW) {
            if (!always && found < WINDOW / WORTH) {
                cells = null;
            }
            asked = 0;
            found = 0;
        }
    }

    boolean takes(String text) {
        return cells != null && text.length() <= LONGEST && cells.size() < MOST;
    }

    void keep(String text, Known cell) {
        cells.put(text, cell);
    }
}
