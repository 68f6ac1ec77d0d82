package org.saransh.brief;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.saransh.http.Problem;

/** Tells the caller why an edition cannot be rendered. */
@Provider
public class RenderingProblem implements ExceptionMapper<RenderingException> {

    @Override
    public Response toResponse(RenderingException failure) {
        return new Problem(
                        "Rendering failed",
                        500,
                        failure.getMessage() + ". The draft is kept; correct the template and draft it again")
                .response();
    }
}
