package org.saransh.distribution;

import java.util.Locale;
import java.util.regex.Pattern;
import org.saransh.reference.OneLine;

/** Names and ids as people write them. */
final class PlainText {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_SLUG = 50;

    private PlainText() {}

    /** Whether it can be the name of a person or office: no brackets, in which a reader would look for an address. */
    static boolean isName(String text) {
        return !text.isBlank() && OneLine.is(text) && text.chars().noneMatch(sign -> sign == '<' || sign == '>');
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
