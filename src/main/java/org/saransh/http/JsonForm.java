package org.saransh.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.saransh.reference.Json;

/** Makes Jackson's provider, which registers itself, write and read bodies in the one JSON form. */
@Provider
public class JsonForm implements ContextResolver<ObjectMapper> {

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return Json.mapper();
    }
}
