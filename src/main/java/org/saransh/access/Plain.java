package org.saransh.access;

/** Texts that go into the audit and into logs, where a line break would feign another entry. */
final class Plain {

    private static final int HIDDEN = '?';

    /** Hindi needs them. */
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Plain() {}

    static boolean isOneLine(String text) {
        return text.codePoints().allMatch(Plain::shows);
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

    /** On one line, with a question mark for what cannot be shown, at most so long. */
    static String shown(String text, int longest) {
        if (text == null) {
            return "";
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(longest).forEach(sign -> shown.appendCodePoint(shows(sign) ? sign : HIDDEN));
        return shown.length() <= longest ? shown.toString() : shown.substring(0, longest);
    }
}
