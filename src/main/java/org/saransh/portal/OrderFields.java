package org.saransh.portal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.saransh.brief.Wording;
import org.saransh.distribution.ReaderOffice;
import org.saransh.export.SavedQueries;
import org.saransh.export.StandingOrder;
import org.saransh.http.Caller;

/** The fields of a schedule that has a saved query answered in place of a brief. */
@ApplicationScoped
class OrderFields {

    private static final String QUERY = "query";
    private static final String FORMAT = "format";
    private static final String EXCEL = "xlsx";
    private static final String ACCESSIBLE = "accessible.xlsx";
    private static final int MOST_OFFERED = 500;

    @Inject
    Pages pages;

    @Inject
    SavedQueries queries;

    @Inject
    ReaderOffice readers;

    @Inject
    Caller caller;

    static void begin(Map<String, List<String>> fields, String query) {
        fields.put(QUERY, List.of(query));
        fields.put(FORMAT, List.of(EXCEL));
    }

    /** @param order null for a brief */
    static void put(Map<String, List<String>> fields, StandingOrder order) {
        if (order == null) {
            return;
        }
        fields.put(QUERY, List.of(Long.toString(order.query())));
        fields.put("version", order.version() == null ? List.of() : List.of(Integer.toString(order.version())));
        fields.put("list", List.of(order.list()));
        fields.put("split", List.of(Boolean.toString(order.split())));
        String format = Objects.requireNonNullElse(order.format(), EXCEL);
        fields.put(FORMAT, List.of("accessible".equals(order.profile()) ? ACCESSIBLE : format));
    }

    static boolean ordered(Address sent) {
        return sent.first(QUERY) != null;
    }

    static ObjectNode order(Address sent) {
        FormBody order =
                new FormBody(sent).number(QUERY, "version").text("list").flag("split");
        return ACCESSIBLE.equals(sent.first(FORMAT))
                ? order.put(FORMAT, EXCEL).put("profile", "accessible").json()
                : order.text(FORMAT).json();
    }

    List<RowFormView.Field> of(FormFields fields) {
        Wording words = pages.words();
        Map<String, String> names = new LinkedHashMap<>();
        queries.page(new SavedQueries.Wanted(null, null, caller.identity()), 1, MOST_OFFERED)
                .items()
                .forEach(query -> names.put(Long.toString(query.id()), query.name()));
        Map<String, String> lists = new LinkedHashMap<>();
        readers.lists(1, MOST_OFFERED).items().forEach(list -> lists.put(list.id(), list.name()));
        Map<String, String> formats = new LinkedHashMap<>();
        List.of(EXCEL, ACCESSIBLE, "csv", "jsonl")
                .forEach(format -> formats.put(format, words.text("format." + format)));
        return List.of(
                fields.word(QUERY, false, names),
                fields.of("number", "version", false),
                fields.word("list", false, lists),
                fields.word(FORMAT, false, formats),
                fields.yesNo("split"));
    }
}
