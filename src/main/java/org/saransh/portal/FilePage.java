package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.brief.EditionDesk;
import org.saransh.brief.StoredRendition;
import org.saransh.distribution.Links;
import org.saransh.export.ExportDownload;
import org.saransh.export.Exports;
import org.saransh.http.Allowed;
import org.saransh.http.Door;

/** Where a link in a message leads to: the file, or a page that says that there is none. */
@Path("files/{token}")
public class FilePage {

    @Inject
    ReaderPages readers;

    @Inject
    Links links;

    @Inject
    EditionDesk editions;

    @Inject
    Exports exports;

    @Inject
    ExportDownload downloads;

    @Context
    HttpServletRequest request;

    @GET
    @Allowed(door = Door.ANYONE)
    @Operation(summary = "The file of a link in a message; every use is put on record")
    public Response file(@PathParam("token") String token) {
        return links.open(token, request.getRemoteAddr())
                .flatMap(file -> file.export() == null
                        ? editions.rendition(file.edition(), file.language(), file.format())
                                .map(FilePage::response)
                        : exports.find(file.export()).map(export -> downloads.of(export, null)))
                .map(FilePage::guarded)
                .orElseGet(() -> readers.nowhere(readers.language()));
    }

    private static Response response(StoredRendition rendition) {
        return Response.ok(rendition.content(), rendition.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + rendition.fileName() + '"')
                .build();
    }

    private static Response guarded(Response file) {
        return Response.fromResponse(file)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
