package org.saransh.export;

import java.util.Arrays;
import java.util.Optional;
import org.saransh.register.RowTable;

/** The forms in which an answer can be had as a file. */
enum FileFormat {
    XLSX(RowTable.XLSX),
    CSV(RowTable.CSV + ";charset=UTF-8"),
    /** A JSON object in each line. */
    JSONL("application/jsonl;charset=UTF-8");

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** As in addresses and file names: {@code xlsx}. */
    String extension() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<FileFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }
}
