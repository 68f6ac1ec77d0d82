package org.saransh.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * An answer that can be given again word for word.
 *
 * @param location null when nothing was made
 * @param tag null when the body has no entity tag
 * @param json the body
 */
public record Answer(int status, String location, String tag, String json) {

    public Response response() {
        Response.ResponseBuilder response =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(json);
        if (location != null) {
            response.location(URI.create(location));
        }
        return tag == null ? response.build() : response.header("ETag", tag).build();
    }
}
