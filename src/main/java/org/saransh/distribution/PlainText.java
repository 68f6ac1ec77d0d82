package org.saransh.distribution;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts that go into headers, pages and tables. */
final class PlainText {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_SLUG = 50;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private PlainText() {}

    /** Whether it stays on its line and is read as it is written; Hindi needs the two joiners. */
    static boolean isOneLine(String text) {
        return text.codePoints().allMatch(PlainText::stays);
    }

    private static boolean stays(int sign) {
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

    /** Whether it can be the name of a person or office: no brackets, in which a reader would look for an address. */
    static boolean isName(String text) {
        return !text.isBlank() && isOneLine(text) && text.chars().noneMatch(sign -> sign == '<' || sign == '>');
    }

    /** With a question mark for everything that cannot be shown. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(sign -> shown.appendCodePoint(stays(sign) ? sign : '?'));
        return shown.toString();
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static final String ID_EXPECTED = "small letters, digits, dots, hyphens and underscores, at most 60";

    /** An id that looks like the name; the other when it has no letter of a to z. */
    static String slug(String name, String otherwise) {
        String slug =
                SIGNS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-+|-+$", "");
        String whole = slug.isEmpty() ? otherwise : slug;
        return whole.length() <= LONGEST_SLUG ? whole : whole.substring(0, LONGEST_SLUG);
    }
}
