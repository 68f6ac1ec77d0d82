package org.saransh.pdf;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * What the document says about itself.
 *
 * @param title shown in the title bar; must not be blank
 * @param subject may be null
 * @param author may be null
 * @param producer the program that made the document
 * @param language of all text that does not say otherwise
 * @param created written in UTC, cut to the second
 */
public record PdfMetadata(
        String title, String subject, String author, String producer, Locale language, Instant created) {
    public PdfMetadata {
        if (title == null || title.isBlank()) {
            throw new PdfExportException("the document has no title");
        }
        Objects.requireNonNull(producer, "producer");
        Objects.requireNonNull(created, "created");
        if (language == null || language.getLanguage().isEmpty()) {
            throw new PdfExportException("the document \"" + title + "\" has no language");
        }
    }
}
