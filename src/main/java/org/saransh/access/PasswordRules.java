package org.saransh.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a password must be: long, and none that everybody tries first. No rule asks for signs of certain kinds. */
public final class PasswordRules {

    public static final int SHORTEST = 10;

    private static final int LONGEST = 200;
    private static final Set<String> WORST = worst();

    private static final int SHORTEST_SECRET = 8;

    /** As the guides of databases and mail servers have them. */
    private static final Set<String> USUAL =
            Set.of("postgres", "postgresql", "changeme", "changeit", "mysecretpassword");

    private PasswordRules() {}

    /**
     * What is wrong with the password.
     *
     * @param name of its account
     */
    public static Optional<String> fault(String password, String name) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("has fewer than " + SHORTEST + " characters");
        }
        if (password.length() > LONGEST) {
            return Optional.of("has more than " + LONGEST + " characters");
        }
        String plain = password.strip().toLowerCase(Locale.ROOT);
        if (WORST.contains(plain)
                || WORST.contains(letters(plain))
                || plain.chars().distinct().count() < 4) {
            return Optional.of("is one of those that are tried first");
        }
        String own = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        if (!own.isEmpty() && plain.contains(own) || plain.contains("saransh")) {
            return Optional.of("holds the name of the account or of this service");
        }
        return Optional.empty();
    }

    /** Whether anybody would guess a secret that is set as a variable. */
    static boolean guessed(String secret) {
        String plain = secret.strip().toLowerCase(Locale.ROOT);
        return plain.length() < SHORTEST_SECRET || USUAL.contains(plain) || WORST.contains(plain);
    }

    /** {@code monkey2024!} is {@code monkey}. */
    private static String letters(String password) {
        return password.replaceAll("[^\\p{L}]+$", "");
    }

    private static Set<String> worst() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PasswordRules.class.getResourceAsStream("worst-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of the worst passwords cannot be read", unreadable);
        }
    }
}
