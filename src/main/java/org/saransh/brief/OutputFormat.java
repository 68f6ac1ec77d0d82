package org.saransh.brief;

import java.util.Arrays;
import java.util.Optional;

/** The forms in which an edition can be read. */
public enum OutputFormat {
    PDF("application/pdf", "pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** The same workbook without frozen panes and filters, for screen readers and magnifiers. */
    XLSX_ACCESSIBLE("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "accessible.xlsx"),
    HTML("text/html;charset=UTF-8", "html"),
    JSON("application/json", "json");

    private final String mediaType;
    private final String extension;

    OutputFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As in addresses and file names: {@code pdf}. */
    public String extension() {
        return extension;
    }

    /** Whether it is written in words; data is the same in every language. */
    public boolean worded() {
        return this != JSON;
    }

    public static Optional<OutputFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }
}
