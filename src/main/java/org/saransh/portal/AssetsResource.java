package org.saransh.portal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Door;
import org.saransh.http.Problem;

/** The files that pages load. */
@Path("assets")
public class AssetsResource {

    private record Asset(String resource, String mediaType) {}

    private static final Map<String, Asset> ASSETS = Map.of(
            "bootstrap.min.css",
                    new Asset("/META-INF/resources/webjars/bootstrap/5.3.8/css/bootstrap.min.css", "text/css"),
            "saransh.css", new Asset("/assets/saransh.css", "text/css"),
            "noto-sans.ttf", new Asset("/reports/fonts/NotoSans-Regular.ttf", "font/ttf"),
            "noto-sans-bold.ttf", new Asset("/reports/fonts/NotoSans-Bold.ttf", "font/ttf"),
            "mark.svg", new Asset("/assets/mark.svg", "image/svg+xml"));

    @GET
    @Path("{name}")
    @Allowed(door = Door.ANYONE)
    @Operation(hidden = true)
    public Response file(@PathParam("name") String name) throws IOException {
        Asset asset = ASSETS.get(name);
        if (asset == null) {
            throw Problem.notFound("There is no file " + name + " for pages");
        }
        try (InputStream content = AssetsResource.class.getResourceAsStream(asset.resource())) {
            return Response.ok(content.readAllBytes(), asset.mediaType())
                    .header("Cache-Control", "public, max-age=3600")
                    .build();
        }
    }
}
