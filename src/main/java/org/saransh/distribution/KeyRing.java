package org.saransh.distribution;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what a link says and reads it again: {@code key.words.signature}, the words and the HMAC-SHA-256 over key id, purpose and
 * words in Base64 for addresses. A token of one purpose is none of another.
 */
final class KeyRing {

    /** What a token is good for. */
    enum Purpose {
        FILE,
        UNSUBSCRIBE,
        CONFIRM,
        BOUNCE
    }

    static final int SHORTEST = 32;

    /** Bytes of a brief signature: 80 bits. */
    private static final int BRIEF = 10;

    private static final String ALGORITHM = "HmacSHA256";
    private static final String BETWEEN = "\n";
    private static final int LONGEST_TOKEN = 600;
    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9]{1,40}) ([A-Za-z0-9+/]+={0,2})");
    private static final Pattern TOKEN = Pattern.compile("([A-Za-z0-9]{1,40})\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)");

    private final Map<String, byte[]> keys;
    private final String current;

    private KeyRing(Map<String, byte[]> keys, String current) {
        this.keys = keys;
        this.current = current;
    }

    /** @throws IllegalArgumentException when a line is no key, or there is none */
    static KeyRing of(String file) {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        String last = null;
        for (String line : file.lines().filter(one -> !one.isBlank()).toList()) {
            Matcher parts = LINE.matcher(line.strip());
            if (!parts.matches() || keys.containsKey(parts.group(1))) {
                throw new IllegalArgumentException("A line is no key, or its id is there twice");
            }
            last = parts.group(1);
            byte[] key = Base64.getDecoder().decode(parts.group(2));
            if (key.length < SHORTEST) {
                throw new IllegalArgumentException("The key " + last + " is too short");
            }
            keys.put(last, key);
        }
        if (last == null) {
            throw new IllegalArgumentException("There is no key");
        }
        return new KeyRing(keys, last);
    }

    /** The id of the key that signs. */
    String current() {
        return current;
    }

    /** @param words without line breaks */
    String sign(Purpose purpose, String... words) {
        return sign(current, purpose, words);
    }

    /** Empty when there is no such key any more. */
    Optional<String> signWith(String key, Purpose purpose, String... words) {
        return keys.containsKey(key) ? Optional.of(sign(key, purpose, words)) : Optional.empty();
    }

    /**
     * Signs a word so shortly that the signature fits into an address.
     *
     * @return small hexadecimal digits
     */
    String brief(Purpose purpose, String word) {
        return HexFormat.of().formatHex(Arrays.copyOf(mac(current, purpose, word), BRIEF));
    }

    /** Whether any key of the ring signs the word so. */
    boolean signedBriefly(Purpose purpose, String word, String signature) {
        byte[] said = signature.getBytes(StandardCharsets.US_ASCII);
        return keys.keySet().stream()
                .map(key -> HexFormat.of().formatHex(Arrays.copyOf(mac(key, purpose, word), BRIEF)))
                .anyMatch(signed -> MessageDigest.isEqual(signed.getBytes(StandardCharsets.US_ASCII), said));
    }

    private String sign(String key, Purpose purpose, String... words) {
        String said = String.join(BETWEEN, words);
        if (said.split(BETWEEN, -1).length != words.length) {
            throw new IllegalArgumentException("A word of a token has a line break");
        }
        String mac = encoded(mac(key, purpose, said));
        return key + "." + encoded(said.getBytes(StandardCharsets.UTF_8)) + "." + mac;
    }

    /** The words of the token; empty when it was not signed here for the purpose, sign for sign. */
    Optional<List<String>> read(Purpose purpose, String token) {
        Matcher parts = TOKEN.matcher(token.length() > LONGEST_TOKEN ? "" : token);
        if (!parts.matches() || !keys.containsKey(parts.group(1))) {
            return Optional.empty();
        }
        String[] words;
        try {
            byte[] said = Base64.getUrlDecoder().decode(parts.group(2));
            words = new String(said, StandardCharsets.UTF_8).split(BETWEEN, -1);
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
        byte[] signed = sign(parts.group(1), purpose, words).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(signed, token.getBytes(StandardCharsets.UTF_8))
                ? Optional.of(Arrays.asList(words))
                : Optional.empty();
    }

    private byte[] mac(String key, Purpose purpose, String said) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(keys.get(key), ALGORITHM));
            String all = key + BETWEEN + purpose + BETWEEN + said;
            return mac.doFinal(all.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
