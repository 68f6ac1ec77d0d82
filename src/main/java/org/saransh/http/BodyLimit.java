package org.saransh.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses JSON that is longer than a row can be: it is read into memory as a whole. */
@Provider
public class BodyLimit implements ContainerRequestFilter {

    /** Of one body. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int SAFE_DIGITS = 9;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isJson(request.getMediaType())) {
            return;
        }
        if (saysTooMuch(request.getHeaderString(HttpHeaders.CONTENT_LENGTH))) {
            throw tooLarge();
        }
        request.setEntityStream(new CountedStream(request.getEntityStream(), new Meter()::count));
    }

    /** Whether the header says that too much comes; what is no number is left to the counting. */
    private static boolean saysTooMuch(String length) {
        Matcher digits = DIGITS.matcher(length == null ? "" : length);
        return digits.lookingAt()
                && (digits.group().length() > SAFE_DIGITS || Integer.parseInt(digits.group()) > MOST_BYTES);
    }

    private static boolean isJson(MediaType type) {
        return type == null || type.isWildcardType() || type.getSubtype().contains("json");
    }

    private static ProblemException tooLarge() {
        return Problem.tooLarge("A body has at most " + MOST_BYTES / 1024 / 1024
                + " MB: send many rows as a table to /api/imports. Nothing was written");
    }

    private static final class Meter {

        private int read;

        void count(int more) {
            read += more;
            if (read > MOST_BYTES) {
                throw tooLarge();
            }
        }
    }
}
