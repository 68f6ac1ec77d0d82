package org.saransh.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saransh.reference.Json;
import org.saransh.reference.PartialDate;
import org.saransh.reference.Word;

/** Reads what people write into a cell. */
final class CellReader {

    /** What is wrong with a cell, and what is allowed. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String allowed;

        Unreadable(String wrong, String allowed) {
            super(wrong);
            this.allowed = allowed;
        }

        String allowed() {
            return allowed;
        }
    }

    static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_KEY = 80;
    private static final int REPLACEMENT = 0xFFFD;
    private static final int MOST_DIGITS = 24;
    private static final int MOST_DECIMALS = 6;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?");
    private static final Pattern LARGE = Pattern.compile("(?iu).*(lakh|crore|लाख|करोड़|million|billion|thousand).*");
    private static final Pattern PRINTED_DATE = Pattern.compile("(?:(?:(\\d{2})\\.)?(\\d{2})\\.)?(\\d{4})");
    private static final List<String> YES = List.of("true", "1");
    private static final List<String> NO = List.of("false", "0");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CellReader() {}

    /** The JSON value that the text stands for; the text is not empty. */
    static JsonNode read(Column<?> column, String text) throws Unreadable {
        if (text.length() > LONGEST_TEXT) {
            throw new Unreadable("is " + text.length() + " characters long", "at most " + LONGEST_TEXT);
        }
        return switch (column.type()) {
            case TEXT -> NODES.textNode(column.name().equals("key") ? key(text) : clean(text));
            case NAMES -> {
                var names = NODES.arrayNode();
                for (String name : NamesColumn.split(clean(text))) {
                    names.add(name(column, name));
                }
                yield names;
            }
            case CODE -> NODES.textNode(word(column, text));
            case NUMBER -> NODES.numberNode(number(text));
            case PERCENT_OFFER -> NODES.numberNode(offer(text));
            case COUNT -> NODES.numberNode(count(text));
            case DATE -> NODES.textNode(date(text).iso());
            case YES_NO -> NODES.booleanNode(yesNo(text));
            case RECORDS -> records(column, text);
        };
    }

    /** The value that a filter's text stands for. */
    static Object filter(Column<?> column, String text) throws Unreadable {
        return switch (column.type()) {
            case TEXT -> text.toLowerCase(Locale.ROOT);
            case NAMES -> name(column, text).toLowerCase(Locale.ROOT);
            case CODE -> enumWord(column, text);
            case NUMBER, PERCENT_OFFER, COUNT -> number(text);
            case DATE -> date(text);
            case YES_NO -> yesNo(text);
            case RECORDS -> throw new Unreadable("it holds records", "filter by another column");
        };
    }

    static boolean isKey(String text) {
        return text.length() <= LONGEST_KEY && KEY.matcher(text).matches();
    }

    private static String key(String text) throws Unreadable {
        if (!isKey(text)) {
            throw new Unreadable(
                    "is no key", "letters of a to z, digits, dots, hyphens and underscores, at most " + LONGEST_KEY);
        }
        return text;
    }

    private static String clean(String text) throws Unreadable {
        if (!text.codePoints().allMatch(CellReader::canBeRead)) {
            throw new Unreadable("holds characters that nobody can read", "plain text in UTF-8");
        }
        return text;
    }

    /** Not half a character, no sign that steers a device, none that Unicode or XML leaves out for ever. */
    private static boolean canBeRead(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t' || character == '\r';
            case Character.SURROGATE -> false;
            default -> character != REPLACEMENT && (character & 0xFFFE) != 0xFFFE;
        };
    }

    /** A name in a list, which is a code where the column has a vocabulary. */
    private static String name(Column<?> column, String text) throws Unreadable {
        return column.vocabulary().isEmpty() ? text : word(column, text);
    }

    private static String word(Column<?> column, String text) throws Unreadable {
        return enumWord(column, text).name();
    }

    private static Enum<?> enumWord(Column<?> column, String text) throws Unreadable {
        String code = text.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        List<Word> words = column.vocabulary();
        return words.stream()
                .filter(word -> word.name().equals(code))
                .findFirst()
                .or(() -> words.stream()
                        .filter(word -> word.label().isCalled(text.strip()))
                        .findFirst())
                .map(word -> (Enum<?>) word)
                .orElseThrow(() -> new Unreadable(
                        "is none of the words of this column",
                        nearest(text.strip(), spellings(column).toList())
                                        .map(word -> word + "? ")
                                        .orElse("") + "One of " + words(column)));
    }

    /** All that a word of the column may be called, codes before labels. */
    private static Stream<String> spellings(Column<?> column) {
        return Stream.<Function<Word, String>>of(
                        Word::name, word -> word.label().english(), word -> word.label()
                                .hindi())
                .flatMap(spelling -> column.vocabulary().stream().map(spelling));
    }

    /** {@code PRESS (Press, समाचार माध्यम)} and its like, with semicolons between them. */
    static String words(Column<?> column) {
        return column.vocabulary().stream()
                .map(word -> word.name() + " (" + word.label().english() + ", "
                        + word.label().hindi() + ")")
                .collect(Collectors.joining("; "));
    }

    /** The word that differs least, if it differs little. */
    static Optional<String> nearest(String text, List<String> words) {
        return words.stream()
                .min(Comparator.comparingInt(word -> distance(text, word)))
                .filter(word -> distance(text, word) <= Math.max(2, word.length() / 3));
    }

    /** How many letters have to be put in, left out or exchanged (Levenshtein). */
    private static int distance(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        int[] before = new int[right.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int exchanged = before[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(exchanged, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[right.length()];
    }

    private static BigDecimal number(String text) throws Unreadable {
        if (LARGE.matcher(text).matches()) {
            throw new Unreadable("counts in words", "write it out in digits: 16,300 crore is 163000000000");
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new Unreadable("is no number", "digits with a point, without commas or units, as 76.05");
        }
        BigDecimal number = new BigDecimal(text);
        if (number.precision() > MOST_DIGITS || number.scale() > MOST_DECIMALS) {
            throw new Unreadable(
                    "has too many digits",
                    "at most " + MOST_DIGITS + " digits, " + MOST_DECIMALS + " of them decimals");
        }
        return number;
    }

    private static BigDecimal offer(String text) throws Unreadable {
        BigDecimal offer = number(text);
        if (offer.signum() <= 0) {
            throw new Unreadable("is no offer", "a percentage above 0; it may pass 100");
        }
        return offer;
    }

    private static int count(String text) throws Unreadable {
        try {
            return number(text).intValueExact();
        } catch (ArithmeticException fraction) {
            throw new Unreadable("is no whole number, or too large", "a whole number as 21");
        }
    }

    /** Reads {@code 2024-06-24}, {@code 2024-06}, {@code 2024}, {@code 24.06.2024} and {@code 06.2024}. */
    private static PartialDate date(String text) throws Unreadable {
        Matcher printed = PRINTED_DATE.matcher(text);
        String iso = text;
        if (printed.matches()) {
            iso = printed.group(3)
                    + (printed.group(2) == null ? "" : "-" + printed.group(2))
                    + (printed.group(1) == null ? "" : "-" + printed.group(1));
        }
        try {
            return new PartialDate(iso);
        } catch (IllegalArgumentException notADate) {
            throw new Unreadable("is no date", "2024-06-24 or 24.06.2024; only a month: 2024-06; only a year: 2024");
        }
    }

    private static boolean yesNo(String text) throws Unreadable {
        String word = text.toLowerCase(Locale.ROOT);
        boolean yes = YES.contains(word) || YesNo.YES.label().isCalled(text);
        if (!yes && !NO.contains(word) && !YesNo.NO.label().isCalled(text)) {
            throw new Unreadable("is neither yes nor no", "true or false, yes or no, हाँ or नहीं");
        }
        return yes;
    }

    private static JsonNode records(Column<?> column, String text) throws Unreadable {
        try {
            JsonNode list = Json.mapper().readTree(text);
            if (list.isArray()) {
                for (JsonNode one : list) {
                    if (!one.isObject()) {
                        throw new Unreadable("is no list of records", fields(column));
                    }
                    for (JsonNode field : one) {
                        clean(field.asText());
                    }
                    Json.mapper().treeToValue(one, column.element());
                }
                return list;
            }
        } catch (JsonProcessingException | IllegalArgumentException notRecords) {
            throw new Unreadable("is no list of records", fields(column));
        }
        throw new Unreadable("is no list of records", fields(column));
    }

    private static String fields(Column<?> column) {
        return "a JSON list of objects with "
                + Arrays.stream(column.element().getRecordComponents())
                        .map(component -> component.getName())
                        .toList();
    }
}
