package org.saransh.reference;

/** Texts that stay on their line and are read as they are written: in a header, a log or a list they feign nothing else. */
public final class OneLine {

    private static final int HIDDEN = '?';

    /** Hindi needs them. */
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private OneLine() {}

    public static boolean is(String text) {
        return text.codePoints().allMatch(OneLine::shows);
    }

    private static boolean shows(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            case Character.FORMAT -> sign == ZERO_WIDTH_JOINER || sign == ZERO_WIDTH_NON_JOINER;
            default -> true;
        };
    }

    /** With a question mark for everything that cannot be shown. */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(sign -> shown.appendCodePoint(shows(sign) ? sign : HIDDEN));
        return shown.toString();
    }

    /** The same, at most so long; empty for null. */
    public static String shown(String text, int longest) {
        if (text == null) {
            return "";
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(longest).forEach(sign -> shown.appendCodePoint(shows(sign) ? sign : HIDDEN));
        return shown.length() <= longest ? shown.toString() : shown.substring(0, longest);
    }
}
