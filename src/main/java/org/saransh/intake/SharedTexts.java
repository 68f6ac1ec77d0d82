package org.saransh.intake;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that a workbook keeps apart from its cells, as many as memory may hold. */
final class SharedTexts extends DefaultHandler {

    /** What Java needs for a text without its characters, in bytes. */
    private static final int OVERHEAD = 56;

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private long bytes;
    private boolean reading;
    private boolean phonetic;

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> phonetic = true;
            case "t" -> reading = !phonetic;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (reading) {
            text.append(characters, start, length);
            count(2L * length);
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) {
        switch (name) {
            case "si" -> {
                texts.add(text.toString());
                count(OVERHEAD);
            }
            case "rPh" -> phonetic = false;
            case "t" -> reading = false;
            default -> {}
        }
    }

    private void count(long more) {
        bytes += more;
        if (bytes > Limits.SHARED_TEXT_BYTES) {
            throw new UnreadableTable("The workbook holds too many different texts: save it as CSV");
        }
    }

    /** @throws IndexOutOfBoundsException when there is none of that number, from 0 */
    String get(int number) {
        return texts.get(number);
    }
}
