package org.saransh.distribution;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.saransh.brief.StoredRendition;

/**
 * An attached file as it lies in a message, encoded once for all messages that carry it. Its lines end with CR LF and none begins
 * with a dot, so it goes over the wire as it is.
 *
 * @param part headers and content, after the line that divides the parts
 */
record Enclosure(String fileName, byte[] part) {

    private static final int LINE = 76;
    private static final byte[] END = {'\r', '\n'};

    static Enclosure of(StoredRendition file) {
        String head = "Content-Type: " + file.mediaType() + "; name=\"" + file.fileName() + "\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n"
                + "Content-Disposition: attachment; filename=\"" + file.fileName() + "\"\r\n\r\n";
        byte[] headers = head.getBytes(StandardCharsets.US_ASCII);
        byte[] lines = Base64.getMimeEncoder(LINE, END).encode(file.content());
        byte[] part = new byte[headers.length + lines.length + END.length];
        System.arraycopy(headers, 0, part, 0, headers.length);
        System.arraycopy(lines, 0, part, headers.length, lines.length);
        System.arraycopy(END, 0, part, headers.length + lines.length, END.length);
        return new Enclosure(file.fileName(), part);
    }
}
