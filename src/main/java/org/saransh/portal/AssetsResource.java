package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Door;
import org.saransh.http.Problem;

/** The files that pages load. */
@Path("assets")
public class AssetsResource {

    @Inject
    Brand brand;

    @GET
    @Path("{name}")
    @Allowed(door = Door.ANYONE)
    @Operation(hidden = true)
    public Response file(@PathParam("name") String name, @QueryParam("v") String digits) {
        Assets.Asset asset = Assets.named(name)
                .or(() -> brand.file(name))
                .orElseThrow(() -> Problem.notFound("There is no file " + name + " for pages"));
        boolean current = asset.digits().equals(digits);
        return Response.ok(asset.content(), asset.mediaType())
                .header("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache")
                .build();
    }
}
