package org.saransh.portal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;

/** Puts the fields of a form into the JSON that programs send for the same thing. Empty fields say nothing. */
final class FormBody {

    private final Address sent;
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();

    FormBody(Address sent) {
        this.sent = sent;
    }

    FormBody text(String... names) {
        for (String name : names) {
            if (sent.first(name) != null) {
                body.put(name, sent.first(name));
            }
        }
        return this;
    }

    /** What is no number is handed on as it was written, and refused as such. */
    FormBody number(String... names) {
        for (String name : names) {
            whole(name, sent.first(name));
        }
        return this;
    }

    /** A number under another name than that of its field. */
    FormBody whole(String name, String text) {
        if (text != null && text.matches("-?\\d{1,9}")) {
            body.put(name, Integer.parseInt(text));
        } else if (text != null) {
            body.put(name, text);
        }
        return this;
    }

    FormBody flag(String... names) {
        for (String name : names) {
            body.put(name, "true".equals(sent.first(name)));
        }
        return this;
    }

    /** Each of the values that were chosen. */
    FormBody list(String... names) {
        for (String name : names) {
            ArrayNode list = body.putArray(name);
            sent.all(name).forEach(list::add);
        }
        return this;
    }

    /** Names with semicolons between them. */
    FormBody names(String... names) {
        for (String name : names) {
            ArrayNode list = body.putArray(name);
            Arrays.stream((sent.first(name) == null ? "" : sent.first(name)).split(";"))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .forEach(list::add);
        }
        return this;
    }

    FormBody put(String name, ObjectNode object) {
        body.set(name, object);
        return this;
    }

    FormBody put(String name, String text) {
        if (text != null) {
            body.put(name, text);
        }
        return this;
    }

    ObjectNode json() {
        return body;
    }
}
