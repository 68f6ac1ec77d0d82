package org.saransh.chart;

/** Texts as they come from rows. */
final class Texts {

    private Texts() {}

    /** One line without needless space; empty for null. */
    static String plain(String text) {
        return text == null ? "" : text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    static String required(String text, String what) {
        String plain = plain(text);
        if (plain.isEmpty()) {
            throw new IllegalArgumentException(what + " has no text");
        }
        return plain;
    }
}
