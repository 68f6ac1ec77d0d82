package org.saransh.access;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Passwords as they are kept: {@code pbkdf2-sha256$600000$salt$key}, salt and key in Base64. */
final class Passwords {

    static final int ROUNDS = 600_000;

    private static final String KIND = "pbkdf2-sha256";
    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Of no password: whoever has no account is measured against it, so that the answer takes as long. */
    private static final String NOBODY = KIND + "$" + ROUNDS + "$" + "A".repeat(22) + "==$" + "A".repeat(43) + "=";

    private Passwords() {}

    static String kept(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder();
        return KIND + "$" + ROUNDS + "$" + text.encodeToString(salt) + "$"
                + text.encodeToString(key(password, salt, ROUNDS));
    }

    /** @param kept null for an account without a password or for none at all: false, after as long a time */
    static boolean opens(String password, String kept) {
        String[] parts = (kept == null ? NOBODY : kept).split("\\$");
        byte[] key = key(password, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]));
        boolean same =
                java.security.MessageDigest.isEqual(key, Base64.getDecoder().decode(parts[3]));
        return kept != null && same;
    }

    private static byte[] key(String password, byte[] salt, int rounds) {
        PBEKeySpec wanted = new PBEKeySpec(fitting(password), salt, rounds, KEY_BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM)
                    .generateSecret(wanted)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        } finally {
            wanted.clearPassword();
        }
    }

    /** The same sign typed on different keyboards is the same password; the platform takes no other than Latin signs. */
    private static char[] fitting(String password) {
        String composed = java.text.Normalizer.normalize(password, java.text.Normalizer.Form.NFKC);
        return HexFormat.of()
                .formatHex(composed.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toCharArray();
    }
}
