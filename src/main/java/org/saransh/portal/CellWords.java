package org.saransh.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.saransh.brief.Language;
import org.saransh.brief.Wording;
import org.saransh.reference.Label;
import org.saransh.reference.PartialDate;
import org.saransh.reference.Word;
import org.saransh.register.Column;
import org.saransh.register.ColumnType;
import org.saransh.register.YesNo;

/** Puts the cells of rows into the words of a page; rows are in the JSON form that revisions have too. */
record CellWords(Wording words, Language language) {

    /** Texts of registers are in English; a page in another language says so of them. */
    private static final Pattern LATIN_ONLY = Pattern.compile("[^\\p{IsDevanagari}]*\\p{IsLatin}[^\\p{IsDevanagari}]*");

    private static final Pattern WEB = Pattern.compile("https?://\\S+");

    private static final int LONG = 80;

    /** The cell of the row; with a link where it names another row or an address. */
    CellView cell(Column<?> column, JsonNode row) {
        JsonNode value = row.at(column.pointer());
        String text = text(column, value);
        return new CellView(look(column, text), text, href(column, value), foreign(column, text));
    }

    /** Empty for no value. */
    String text(Column<?> column, JsonNode value) {
        if (value == null || value.isMissingNode() || value.isNull()) {
            return "";
        }
        return switch (column.type()) {
            case TEXT -> words.plain(value.asText());
            case NAMES -> names(column, value);
            case CODE -> word(column, value.asText());
            case NUMBER, COUNT -> words.number(value.decimalValue());
            case PERCENT_OFFER -> words.offer(value.decimalValue());
            case DATE -> new PartialDate(value.asText()).text();
            case YES_NO -> label((value.asBoolean() ? YesNo.YES : YesNo.NO).label());
            case RECORDS -> value.isEmpty() ? "" : words.number(value.size());
        };
    }

    /** The whole cell of the row in words, small records too. */
    String said(Column<?> column, JsonNode row) {
        return value(column, row.at(column.pointer()));
    }

    /** The whole value in words, small records too. */
    String value(Column<?> column, JsonNode value) {
        return column.type() == ColumnType.RECORDS && value.isArray()
                ? String.join("; ", records(value))
                : text(column, value);
    }

    private String names(Column<?> column, JsonNode value) {
        List<String> names = new ArrayList<>();
        value.forEach(name -> names.add(word(column, name.asText())));
        return String.join(", ", names);
    }

    private String word(Column<?> column, String code) {
        return column.vocabulary().stream()
                .filter(word -> word.name().equals(code))
                .findFirst()
                .map(this::label)
                .orElse(code);
    }

    String label(Word word) {
        return label(word.label());
    }

    String label(Label label) {
        return label == null ? null : label.in(language.code());
    }

    /** The fields of small records, each record as one text; empty for no value. */
    List<String> records(JsonNode value) {
        List<String> records = new ArrayList<>();
        for (JsonNode one : value) {
            List<String> fields = new ArrayList<>();
            one.forEach(field -> fields.add(words.plain(field.asText())));
            records.add(fields.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(" · ")));
        }
        return records;
    }

    private static String href(Column<?> column, JsonNode value) {
        if (!value.isTextual()) {
            return null;
        }
        if (column.refersTo() != null) {
            return row(column.refersTo(), value.asText());
        }
        return WEB.matcher(value.asText()).matches() ? value.asText() : null;
    }

    /** The address of the page of a row. */
    static String row(String register, String key) {
        return "/registers/" + register + "/" + Address.encoded(key);
    }

    private String foreign(Column<?> column, String text) {
        boolean told = column.type() == ColumnType.TEXT
                || column.type() == ColumnType.NAMES && column.vocabulary().isEmpty();
        return language != Language.EN && told && LATIN_ONLY.matcher(text).matches() ? Language.EN.tag() : null;
    }

    private static String look(Column<?> column, String text) {
        return switch (column.type()) {
            case NUMBER, COUNT, PERCENT_OFFER -> "number";
            case DATE -> "date";
            case NAMES -> "names";
            default -> text.length() > LONG ? "long" : "text";
        };
    }
}
