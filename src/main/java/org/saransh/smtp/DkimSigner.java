package org.saransh.smtp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Signs messages so that the reader's mail system knows the domain that answers for them (DKIM, RFC 6376; Ed25519 by RFC 8463).
 * Headers are signed in relaxed form, the body in simple form.
 */
public final class DkimSigner {

    /** Whether they are there or not: none can be added afterwards. */
    private static final List<String> SIGNED = List.of(
            "from",
            "to",
            "subject",
            "date",
            "message-id",
            "mime-version",
            "content-type",
            "content-language",
            "auto-submitted",
            "reply-to",
            "list-id",
            "list-unsubscribe",
            "list-unsubscribe-post");

    private static final Set<String> ONE_MORE = Set.of("from", "to", "subject", "date", "message-id", "reply-to");
    private static final int LINE = 72;

    private final String domain;
    private final String selector;
    private final PrivateKey key;

    /** @param selector under which the public key stands in the domain's DNS: {@code selector._domainkey.domain} */
    public DkimSigner(String domain, String selector, PrivateKey key) {
        this.domain = domain;
        this.selector = selector;
        this.key = key;
    }

    /**
     * The signature as a header line with its end.
     *
     * @param headers lines as they go over the wire, each with its name; folded ones hold their breaks
     * @param body after the empty line, as the reader gets it: dots are not doubled
     * @param now when it is signed, to the second
     */
    public String header(List<String> headers, List<byte[]> body, Instant now) {
        List<String> names = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String name : SIGNED) {
            List<String> found =
                    headers.stream().filter(header -> name(header).equals(name)).toList();
            for (int last = found.size() - 1; last >= 0; last--) {
                names.add(name);
                text.append(relaxed(found.get(last))).append("\r\n");
            }
            if (ONE_MORE.contains(name)) {
                names.add(name);
            }
        }
        String unsigned =
                "DKIM-Signature: v=1; a=" + algorithm() + "; c=relaxed/simple; d=" + domain + "; s=" + selector
                        + ";\r\n\tt=" + now.getEpochSecond() + "; h=" + folded(names) + ";\r\n\tbh=" + bodyHash(body)
                        + ";\r\n\tb=";
        byte[] signature = signature(text.append(relaxed(unsigned)).toString());
        return unsigned + wrapped(Base64.getEncoder().encodeToString(signature)) + "\r\n";
    }

    private static String folded(List<String> names) {
        StringBuilder folded = new StringBuilder();
        int line = 0;
        for (String name : names) {
            if (line > LINE) {
                folded.append("\r\n\t ");
                line = 0;
            }
            folded.append(folded.length() == 0 ? "" : ":").append(name);
            line += name.length() + 1;
        }
        return folded.toString();
    }

    private static String wrapped(String text) {
        return text.replaceAll("(.{" + LINE + "})(?=.)", "$1\r\n\t ");
    }

    private static String name(String header) {
        return header.substring(0, header.indexOf(':')).strip().toLowerCase(Locale.ROOT);
    }

    /** Small letters in the name, no breaks, one space for many. */
    private static String relaxed(String header) {
        int colon = header.indexOf(':');
        String value = header.substring(colon + 1).replaceAll("[ \t\r\n]+", " ").strip();
        return name(header) + ":" + value;
    }

    private static String bodyHash(List<byte[]> body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            body.forEach(digest::update);
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private String algorithm() {
        return key instanceof RSAPrivateKey ? "rsa-sha256" : "ed25519-sha256";
    }

    private byte[] signature(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            boolean rsa = key instanceof RSAPrivateKey;
            Signature signature = Signature.getInstance(rsa ? "SHA256withRSA" : "Ed25519");
            signature.initSign(key);
            signature.update(rsa ? bytes : MessageDigest.getInstance("SHA-256").digest(bytes));
            return signature.sign();
        } catch (GeneralSecurityException notSigned) {
            throw new IllegalStateException("The key of the domain " + domain + " does not sign", notSigned);
        }
    }
}
