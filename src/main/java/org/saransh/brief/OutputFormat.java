package org.saransh.brief;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which an edition can be read. */
public enum OutputFormat {
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    HTML("text/html;charset=UTF-8"),
    JSON("application/json");

    private final String mediaType;

    OutputFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As in addresses and file names: {@code pdf}. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OutputFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }
}
