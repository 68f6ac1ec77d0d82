package org.saransh.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.saransh.reference.Clocks;
import org.saransh.reference.Json;
import org.saransh.reference.Label;
import org.saransh.register.Asked;
import org.saransh.register.Question;
import org.saransh.register.Reading;

/** An answer as a table: headings and words in the language asked for, and what the table says of itself. */
final class AnswerTable {

    private static final Label BY = new Label("Asked for by", "किसने माँगा");
    private static final Label DATASET = new Label("Register", "पंजी");
    private static final Label ROWS = new Label("Rows", "पंक्तियाँ");
    private static final Label AS_AT = new Label("What was known as at", "किस समय तक की जानकारी");
    private static final Label REVISION = new Label("Last revision that counts", "अंतिम संशोधन जो गिना गया");
    private static final Label FILTERS = new Label("Filters", "छनाई");
    private static final Label SEARCH = new Label("Search", "खोज");
    private static final Label ORDER = new Label("Order", "क्रम");
    private static final Label GROUPS = new Label("Grouped by", "समूह");
    private static final Label NONE = new Label("none", "कोई नहीं");
    private static final Label MARKING = new Label("Marking", "अंकन");
    private static final Label UNCLASSIFIED = new Label("Unclassified", "अवर्गीकृत");
    private static final Label SOURCES = new Label("Sources", "स्रोत");
    private static final Label SOURCES_NOTE = new Label(
            "Every row names its source; its columns say who vouches for it. Rows of the press and of unnamed people are"
                    + " no official statement.",
            "हर पंक्ति अपना स्रोत बताती है; उसके स्तंभ बताते हैं कि उसकी पुष्टि कौन करता है। समाचार माध्यमों और अनाम"
                    + " लोगों की पंक्तियाँ सरकारी कथन नहीं हैं।");
    private static final Label UNCONFIRMED = new Label("Unconfirmed rows", "अपुष्ट पंक्तियाँ");
    private static final Label QUESTION = new Label("Ask again with", "फिर पूछने के लिए");

    private final Reading reading;
    private final Question question;
    private final String language;

    AnswerTable(Reading reading) {
        this.reading = reading;
        this.question = reading.question();
        this.language = question.asked().language();
    }

    Table table() {
        String name = question.dataset().name();
        return new Table(name, name, columns(), reading.extent().count(), reading);
    }

    private List<TableColumn> columns() {
        return question.answer().stream()
                .map(column -> TableColumn.of(
                        column, language, reading.extent().partialDates().contains(column.name())))
                .toList();
    }

    /** @param by who asks; null: it does not say */
    About about(String by) {
        String words = language == null ? "en" : language;
        Asked asked = question.asked();
        List<About.Fact> facts = new ArrayList<>();
        fact(facts, BY, words, by);
        fact(facts, DATASET, words, asked.dataset());
        fact(facts, ROWS, words, Long.toString(reading.extent().count()));
        fact(facts, AS_AT, words, Clocks.minute(question.known(), words));
        fact(facts, REVISION, words, Long.toString(question.revision()));
        fact(facts, FILTERS, words, filters(asked, words));
        fact(facts, SEARCH, words, asked.q());
        fact(facts, ORDER, words, listed(asked.sort()));
        fact(facts, GROUPS, words, listed(asked.groupBy()));
        fact(facts, MARKING, words, UNCLASSIFIED.in(words));
        fact(facts, SOURCES, words, SOURCES_NOTE.in(words));
        fact(facts, UNCONFIRMED, words, About.UNCONFIRMED);
        fact(facts, QUESTION, words, Json.write(asked));
        return new About(
                question.dataset().name(),
                by == null ? "" : by,
                null,
                words,
                UNCLASSIFIED.in(words),
                facts,
                reading::unconfirmed);
    }

    private static void fact(List<About.Fact> facts, Label label, String language, String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new About.Fact(label.in(language), value));
        }
    }

    private static String listed(List<String> names) {
        return String.join(", ", names);
    }

    private static String filters(Asked asked, String language) {
        if (asked.filters().isEmpty()) {
            return NONE.in(language);
        }
        return asked.filters().entrySet().stream()
                .map(filter -> filter.getKey() + " = " + String.join(" | ", filter.getValue()))
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
