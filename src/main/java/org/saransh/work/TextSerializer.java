package org.saransh.work;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;

/** What work carries along is text: bytes that somebody put into a queue become no objects. */
final class TextSerializer implements Serializer {

    private static final int LONGEST = 100;

    @Override
    public byte[] serialize(Object text) {
        return text == null ? null : text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Null for what is no text of ours. */
    @Override
    public <T> T deserialize(Class<T> type, byte[] bytes) {
        return bytes == null || bytes.length > LONGEST || type != String.class
                ? null
                : type.cast(new String(bytes, StandardCharsets.UTF_8));
    }
}
