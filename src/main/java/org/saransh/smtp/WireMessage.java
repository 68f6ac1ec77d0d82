package org.saransh.smtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A message as it goes over the wire: lines that end with CR LF, and a dot before every dot that begins a line. Parts may be
 * shared with other messages.
 *
 * @param parts each ends with the end of a line
 */
public record WireMessage(List<byte[]> parts) {

    public WireMessage {
        parts = List.copyOf(parts);
    }

    /** Bytes, as the server counts them to compare with its limit. */
    public long size() {
        return parts.stream().mapToLong(part -> part.length).sum();
    }

    void writeTo(OutputStream wire) throws IOException {
        for (byte[] part : parts) {
            wire.write(part);
        }
    }

    /** Puts text into the form of the wire: ends of lines, dots, and an end to the last line. */
    public static byte[] wire(byte[] text) {
        ByteArrayOutputStream wire = new ByteArrayOutputStream(text.length + text.length / 32 + 16);
        boolean begin = true;
        for (int place = 0; place < text.length; place++) {
            byte sign = text[place];
            if (begin && sign == '.') {
                wire.write('.');
            }
            if (sign == '\r' || sign == '\n') {
                wire.write('\r');
                wire.write('\n');
                begin = true;
                if (sign == '\r' && place + 1 < text.length && text[place + 1] == '\n') {
                    place++;
                }
            } else {
                wire.write(sign);
                begin = false;
            }
        }
        if (!begin) {
            wire.write('\r');
            wire.write('\n');
        }
        return wire.toByteArray();
    }
}
