package org.saransh.brief;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What a browser may do with a brief as a page: show it in its own style, named by its hash, and nothing else. */
final class PagePolicy {

    private static final String STYLE = "<style>";
    private static final String END_OF_STYLE = "</style>";

    private PagePolicy() {}

    /** The content security policy of a page. Its style is read from the stored page, which may be older than this version. */
    static String of(byte[] page) {
        String html = new String(page, StandardCharsets.UTF_8);
        String style = html.substring(html.indexOf(STYLE) + STYLE.length(), html.indexOf(END_OF_STYLE));
        return "default-src 'none'; style-src 'sha256-" + hash(style) + "'; img-src data:; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'";
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
