package org.saransh.brief;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.saransh.http.Problem;

/** Answers with the bytes of a rendition. */
final class RenditionFile {

    private RenditionFile() {}

    static Response of(EditionDesk desk, long edition, String languageCode, String extension, Request request) {
        Language language = Language.of(languageCode)
                .orElseThrow(() -> Problem.notFound("There is no language " + languageCode + " here: use one of "
                        + Arrays.stream(Language.values()).map(Language::code).toList()));
        OutputFormat format = OutputFormat.of(extension)
                .orElseThrow(() -> Problem.notFound("There is no format " + extension + " here: use one of "
                        + Arrays.stream(OutputFormat.values())
                                .map(OutputFormat::extension)
                                .toList()));
        StoredRendition file = desk.rendition(edition, language, format)
                .orElseThrow(() -> Problem.notFound(
                        "Edition " + edition + " is not rendered as " + languageCode + "." + extension));
        EntityTag tag = new EntityTag(file.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        Response.ResponseBuilder answer = Response.ok(file.content(), file.mediaType())
                .tag(tag)
                .header("Content-Disposition", "inline; filename=\"" + file.fileName() + "\"");
        if (format == OutputFormat.HTML) {
            answer.header("Content-Security-Policy", PagePolicy.of(file.content()));
        }
        return answer.build();
    }
}
