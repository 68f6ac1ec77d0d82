package org.saransh.setup;

import java.util.Locale;

/** Keys made from names. */
final class Keys {

    private Keys() {}

    /** {@code Platinum group elements (PGE)} becomes {@code platinum-group-elements-pge}. */
    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
