package org.saransh.pdf;

import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;

/**
 * Where a fault is, for people who look after the template.
 *
 * @param words of the element; empty if it is no text
 * @param page from 1
 * @param offsetX of the frame around the element, in points from the left edge of the page
 */
record Place(JRPrintElement element, String words, int page, int offsetX, int offsetY) {
    private static final int WORDS = 60;

    @Override
    public String toString() {
        String name = element.getKey() != null ? "\"" + element.getKey() + "\"" : "with the UUID " + element.getUUID();
        return kind() + " " + name + " on page " + page + " at " + (element.getX() + offsetX) + ", "
                + (element.getY() + offsetY) + quotation();
    }

    private String kind() {
        if (element instanceof JRPrintText) {
            return "text";
        }
        if (element instanceof JRPrintImage) {
            return "image";
        }
        return element instanceof JRPrintFrame ? "frame" : "element";
    }

    private String quotation() {
        if (words.isBlank()) {
            return "";
        }
        return ": \"" + (words.length() > WORDS ? words.substring(0, WORDS) + "…" : words) + "\"";
    }
}
