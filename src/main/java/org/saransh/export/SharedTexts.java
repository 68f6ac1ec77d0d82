package org.saransh.export;

import java.io.IOException;

/**
 * The texts of a workbook that cells share, in the order of their numbers. They are written after the sheets, so there is a bound
 * on how many there are and how long they are together.
 */
final class SharedTexts {

    private static final int MOST = 128 * 1024;
    private static final int MOST_CHARACTERS = 2 * 1024 * 1024;

    private static final byte[] ITEM = Bytes.ascii("<si><t>");
    private static final byte[] SPACED_ITEM = Bytes.ascii("<si><t xml:space=\"preserve\">");
    private static final byte[] ITEM_END = Bytes.ascii("</t></si>");

    private final Held held = new Held();
    private final Bytes items = new Bytes(held);
    private final int before;
    private int count;
    private int characters;

    /** @param before how many the workbook has already */
    SharedTexts(int before) {
        this.before = before;
    }

    boolean takes(String text) {
        return count < MOST && characters + text.length() <= MOST_CHARACTERS;
    }

    /** The number of a text that is new here and that XML can hold. */
    int add(String text) throws IOException {
        items.put(XmlText.spaced(text) ? SPACED_ITEM : ITEM);
        XmlText.put(items, text, 0, text.length());
        items.put(ITEM_END);
        characters += text.length();
        return before + count++;
    }

    int count() {
        return before + count;
    }

    void copyTo(Bytes bytes) throws IOException {
        items.flush();
        held.copyTo(bytes);
    }
}
