package org.saransh.export;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Text as the content of an element of a workbook, escaped and encoded in one pass.
 *
 * <p>What XML cannot hold becomes a sign that can be seen: U+2400 and following for control characters, U+FFFD for half a
 * surrogate pair. A text that looks like Excel's own escape, {@code _x0041_}, is escaped, so that Excel shows it as it is.
 */
final class XmlText {

    private static final int PIECE = 2_048;
    /** Of one character: {@code _x005F_}. */
    private static final int MOST_BYTES = 7;

    private static final char REPLACEMENT = '\uFFFD';
    private static final char CONTROL_PICTURES = '\u2400';
    private static final int ESCAPE_LENGTH = 7;
    private static final int MOST_NAMED = 20;

    /** What stands for an ASCII character; null: itself. */
    private static final byte[][] ESCAPES = new byte[0x80][];

    static {
        for (char control = 0; control < ' '; control++) {
            ESCAPES[control] = Bytes.utf8(String.valueOf((char) (CONTROL_PICTURES + control)));
        }
        ESCAPES['\t'] = null;
        ESCAPES['\n'] = null;
        ESCAPES['\r'] = Bytes.ascii("&#13;");
        ESCAPES['&'] = Bytes.ascii("&amp;");
        ESCAPES['<'] = Bytes.ascii("&lt;");
        ESCAPES['>'] = Bytes.ascii("&gt;");
        ESCAPES['_'] = Bytes.ascii("_x005F_");
    }

    private XmlText() {}

    /** Whether XML can hold the character that begins here; a pair counts as its first half. */
    private static boolean holds(String text, int at) {
        char one = text.charAt(at);
        if (Character.isHighSurrogate(one)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(one)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return one >= ' ' ? one < '\uFFFE' : one == '\t' || one == '\n' || one == '\r';
    }

    /** Whether every character comes through as it is. */
    static boolean holds(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!holds(text, at)) {
                return false;
            }
        }
        return true;
    }

    /** The characters that do not come through, each once, as {@code U+0007}. */
    static String refused(String text) {
        return IntStream.range(0, text.length())
                .filter(at -> !holds(text, at))
                .map(text::charAt)
                .distinct()
                .limit(MOST_NAMED)
                .mapToObj(one -> String.format(Locale.ROOT, "U+%04X", one))
                .collect(Collectors.joining(", "));
    }

    /** Whether it begins or ends with white space, which readers drop unless told. */
    static boolean spaced(String text) {
        return !text.isEmpty() && (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ');
    }

    /** The same text as {@link #put} writes it, for a library that escapes XML but not Excel's own escape. */
    static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (!holds(text, at)) {
                safe.append(one < ' ' ? (char) (CONTROL_PICTURES + one) : REPLACEMENT);
            } else {
                safe.append(one == '_' && escape(text, at) ? "_x005F_" : String.valueOf(one));
            }
        }
        return safe.toString();
    }

    /**
     * Writes a part of the text that splits no surrogate pair.
     *
     * @return whether all of it came through as it is
     */
    static boolean put(Bytes bytes, String text, int from, int to) throws IOException {
        boolean whole = true;
        for (int start = from; start < to; ) {
            int end = Math.min(to, start + PIECE);
            if (end < to && Character.isHighSurrogate(text.charAt(end - 1))) {
                end++;
            }
            whole &= piece(bytes, text, start, end);
            start = end;
        }
        return whole;
    }

    private static boolean piece(Bytes bytes, String text, int from, int to) throws IOException {
        byte[] into = bytes.room((to - from) * MOST_BYTES);
        int at = bytes.at();
        boolean whole = true;
        for (int place = from; place < to; place++) {
            char one = text.charAt(place);
            if (one < 0x80) {
                byte[] escape = ESCAPES[one];
                if (escape == null || one == '_' && !escape(text, place)) {
                    into[at++] = (byte) one;
                } else {
                    System.arraycopy(escape, 0, into, at, escape.length);
                    at += escape.length;
                    whole &= one >= ' ' || one == '\r';
                }
            } else if (one < 0x800) {
                into[at++] = (byte) (0xC0 | one >> 6);
                into[at++] = (byte) (0x80 | one & 0x3F);
            } else if (Character.isHighSurrogate(one) && holds(text, place)) {
                place++;
                at = four(into, at, Character.toCodePoint(one, text.charAt(place)));
            } else {
                boolean held = one < Character.MIN_SURROGATE || one > Character.MAX_SURROGATE && one < '\uFFFE';
                at = three(into, at, held ? one : REPLACEMENT);
                whole &= held;
            }
        }
        bytes.filledTo(at);
        return whole;
    }

    private static int three(byte[] into, int at, char one) {
        into[at] = (byte) (0xE0 | one >> 12);
        into[at + 1] = (byte) (0x80 | one >> 6 & 0x3F);
        into[at + 2] = (byte) (0x80 | one & 0x3F);
        return at + 3;
    }

    private static int four(byte[] into, int at, int code) {
        into[at] = (byte) (0xF0 | code >> 18);
        into[at + 1] = (byte) (0x80 | code >> 12 & 0x3F);
        into[at + 2] = (byte) (0x80 | code >> 6 & 0x3F);
        into[at + 3] = (byte) (0x80 | code & 0x3F);
        return at + 4;
    }

    /** Whether Excel's escape of a character, {@code _x0041_}, begins here. */
    private static boolean escape(String text, int at) {
        if (at + ESCAPE_LENGTH > text.length()
                || text.charAt(at + 1) != 'x'
                || text.charAt(at + ESCAPE_LENGTH - 1) != '_') {
            return false;
        }
        for (int place = at + 2; place < at + ESCAPE_LENGTH - 1; place++) {
            if (Character.digit(text.charAt(place), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
