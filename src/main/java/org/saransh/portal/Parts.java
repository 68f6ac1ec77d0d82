package org.saransh.portal;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.saransh.http.Problem;

/** The parts of a form that brings a file. */
record Parts(List<EntityPart> all) {

    private static final int LONGEST_FIELD = 4_096;

    private Optional<EntityPart> part(String name) {
        return all.stream().filter(part -> part.getName().equals(name)).findFirst();
    }

    /** Null when there is no such part. */
    String text(String name) {
        return part(name)
                .map(part -> {
                    try (InputStream content = part.getContent()) {
                        return new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
                    } catch (IOException lost) {
                        throw new UncheckedIOException("A form cannot be read", lost);
                    }
                })
                .orElse(null);
    }

    /**
     * @param kinds of files that can be chosen, in words
     * @throws org.saransh.http.ProblemException 422 when none was
     */
    EntityPart file(String kinds) {
        return part("file")
                .filter(one -> one.getFileName().filter(name -> !name.isBlank()).isPresent())
                .orElseThrow(() -> Problem.unprocessable("No file was chosen: choose a " + kinds + " file"));
    }
}
