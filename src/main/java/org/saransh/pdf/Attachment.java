package org.saransh.pdf;

import java.time.Instant;
import java.util.Objects;

/**
 * A file embedded in the document as the data behind it.
 *
 * @param fileName unique among the attachments of one document
 * @param mediaType such as {@code text/csv}
 * @param description what the file holds, for people
 */
public record Attachment(String fileName, String mediaType, String description, Instant modified, byte[] content) {
    public Attachment {
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(modified, "modified");
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
