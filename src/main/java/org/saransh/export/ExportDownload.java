package org.saransh.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.saransh.http.Problem;
import org.saransh.reference.Clocks;

/** Gives out the file of an export, once its bytes are found to be those that were written. */
@ApplicationScoped
public class ExportDownload {

    private static final Logger LOG = System.getLogger(ExportDownload.class.getName());
    private static final Duration SOON = Duration.ofSeconds(2);

    @Inject
    Exports exports;

    @Inject
    ExportFiles files;

    /** @throws org.saransh.http.ProblemException 409 while there is no file yet, 410 when there never will be one again */
    public Response of(ExportView export, String ifNoneMatch) {
        if (export.state().open()) {
            throw Problem.early(
                    "Export " + export.id() + " is " + export.state() + ", " + export.percent()
                            + " per cent written: come again, or listen at /api/exports/" + export.id() + "/events",
                    SOON);
        }
        Exports.Place place = exports.place(export.id()).orElseThrow(() -> gone(export, export.detail()));
        String tag = '"' + export.sha256() + '"';
        if (tag.equals(ifNoneMatch)) {
            return Response.notModified().header(HttpHeaders.ETAG, tag).build();
        }
        if (!files.whole(place, export.sha256())) {
            LOG.log(Level.ERROR, "The file {0} is lost or damaged", files.path(place));
            throw gone(export, "Its file is lost or damaged");
        }
        Path file = files.path(place);
        StreamingOutput bytes = body -> Files.copy(file, body);
        return Response.ok(bytes, place.format().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, export.size())
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(export) + '"')
                .build();
    }

    private static RuntimeException gone(ExportView export, String why) {
        return Problem.gone("Export " + export.id() + " has no file. " + why
                + ". Send its question again to /api/exports: it gives the same rows");
    }

    private static String name(ExportView export) {
        LocalDate day = LocalDate.ofInstant(export.askedAt(), Clocks.INDIA);
        return export.asked().dataset() + "-" + day + "-" + export.id() + "." + export.format();
    }
}
