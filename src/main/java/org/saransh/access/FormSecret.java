package org.saransh.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The secret that forms of a session send back: in the header {@code X-CSRF-Token}, or as the field {@code csrf} of a form; of one
 * with files, within its first 16 kB. The body is handed on whole.
 */
final class FormSecret {

    private static final String HEADER = "X-CSRF-Token";
    private static final String FIELD = "csrf";
    private static final int LOOKED_THROUGH = 16 * 1024;

    private FormSecret() {}

    static boolean sent(ContainerRequestContext request, HttpServletRequest connection, String expected)
            throws IOException {
        String header = request.getHeaderString(HEADER);
        if (header != null) {
            return Secrets.same(expected, header);
        }
        MediaType type = request.getMediaType();
        if (type == null) {
            return false;
        }
        if (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            String field = connection.getParameter(FIELD);
            request.setEntityStream(new ByteArrayInputStream(form(connection).getBytes(StandardCharsets.US_ASCII)));
            return Secrets.same(expected, field);
        }
        return type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE) && part(start(request), expected);
    }

    private static String start(ContainerRequestContext request) throws IOException {
        InputStream body = request.getEntityStream();
        byte[] start = body.readNBytes(LOOKED_THROUGH);
        request.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(start), body));
        return new String(start, StandardCharsets.ISO_8859_1);
    }

    /** The form anew: the servlet container has read it, and whoever takes it as a whole reads it once more. */
    private static String form(HttpServletRequest connection) {
        return connection.getParameterMap().entrySet().stream()
                .flatMap(field ->
                        Arrays.stream(field.getValue()).map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whether a part of that name holds the secret and nothing else. */
    private static boolean part(String form, String expected) {
        int name = form.indexOf("name=\"" + FIELD + '"');
        int value = name < 0 ? -1 : form.indexOf("\r\n\r\n", name);
        int end = value < 0 ? -1 : form.indexOf("\r\n", value + 4);
        return end > 0 && Secrets.same(expected, form.substring(value + 4, end));
    }
}
