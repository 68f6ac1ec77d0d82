package org.saransh.storage;

/** Text inside the pattern of {@code like … escape '!'}, where it stands for itself. */
public final class LikePattern {

    private LikePattern() {}

    public static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
