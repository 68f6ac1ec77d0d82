package org.saransh.http;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import org.saransh.reference.Json;

/** Reads and writes request and response bodies in the one JSON form. */
@Provider
@Consumes({"application/json", "application/*+json"})
@Produces({"application/json", "application/*+json"})
public class JsonBody extends JacksonJsonProvider {

    public JsonBody() {
        super(Json.mapper());
    }
}
