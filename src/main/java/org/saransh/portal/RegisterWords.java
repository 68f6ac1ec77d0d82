package org.saransh.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.saransh.brief.Wording;
import org.saransh.register.Column;
import org.saransh.register.ColumnType;
import org.saransh.register.Register;

/** What registers and their rows are called. */
record RegisterWords(Wording words) {

    private static final String KEY = "register.";

    /** The name of the register as a title; one that the bundles do not know is called as in its address. */
    String title(String register) {
        String name = words.optional(KEY + register).orElse(register);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** What the register is about; empty when nobody says. */
    String about(String register) {
        return words.optional("page." + KEY + register).orElse("");
    }

    /** What a row is called: by the name that it must have right after its key, or else by its key. */
    static String of(Register<?, ?> register, JsonNode row) {
        List<? extends Column<?>> columns = register.columns().list();
        Column<?> name = columns.get(1);
        boolean named = name.type() == ColumnType.TEXT && name.required() && name.refersTo() == null;
        return named
                ? row.at(name.pointer()).asText()
                : row.at(columns.get(0).pointer()).asText();
    }
}
