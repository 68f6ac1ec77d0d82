package org.saransh.distribution;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the signature of a message as a reader's mail system does: relaxed headers, simple body (RFC 6376). */
final class DkimCheck {

    private DkimCheck() {}

    static boolean holds(byte[] message, PublicKey key) throws GeneralSecurityException {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        String head = text.substring(0, text.indexOf("\r\n\r\n"));
        String body = text.substring(text.indexOf("\r\n\r\n") + 4);
        List<String> headers = new ArrayList<>(Arrays.asList(head.split("\r\n(?![ \t])")));
        String signature = headers.remove(0);
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(simple(body)));
        if (!tag(signature, "bh").equals(hash)) {
            return false;
        }
        StringBuilder signed = new StringBuilder();
        for (String name : tag(signature, "h").split(":")) {
            for (int last = headers.size() - 1; last >= 0; last--) {
                if (headers.get(last).toLowerCase(Locale.ROOT).startsWith(name + ":")) {
                    signed.append(relaxed(headers.remove(last))).append("\r\n");
                    break;
                }
            }
        }
        signed.append(relaxed(signature.replaceFirst("(?s)\\bb=[^;]*$", "b=")));
        byte[] bytes = signed.toString().getBytes(StandardCharsets.ISO_8859_1);
        boolean rsa = key.getAlgorithm().equals("RSA");
        Signature check = Signature.getInstance(rsa ? "SHA256withRSA" : "Ed25519");
        check.initVerify(key);
        check.update(rsa ? bytes : MessageDigest.getInstance("SHA-256").digest(bytes));
        return check.verify(Base64.getDecoder().decode(tag(signature, "b")));
    }

    private static byte[] simple(String body) {
        return (body.replaceFirst("(\r\n)*$", "") + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String tag(String signature, String name) {
        Matcher tag = Pattern.compile("(?s)[;\\s]" + name + "=([^;]*)").matcher(signature);
        return tag.find() ? tag.group(1).replaceAll("\\s", "") : "";
    }

    private static String relaxed(String header) {
        int colon = header.indexOf(':');
        return header.substring(0, colon).strip().toLowerCase(Locale.ROOT) + ":"
                + header.substring(colon + 1).replaceAll("[ \t\r\n]+", " ").strip();
    }
}
