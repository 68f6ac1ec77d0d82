package org.saransh.brief;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.saransh.reference.Clocks;
import org.saransh.reference.PartialDate;
import org.saransh.reference.Rate;

/**
 * The words of one language: puts statements, codes, dates and figures into text. Figures group by lakh and crore.
 *
 * <p>It can be used by several threads, and is read from the files once.
 */
public final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT);
    private static final Pattern ISO_DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    /** A line on more sources names their numbers only. */
    private static final int MOST_CITED = 3;

    /** International digits in every language. */
    private static final String DIGITS = "-u-nu-latn";

    private static final String REPUBLISHED = ", republished";

    private final Properties messages;
    private final ULocale locale;

    private Wording(Properties messages, Language language) {
        this.messages = messages;
        this.locale = ULocale.forLanguageTag(language.tag() + DIGITS);
    }

    /** The words that all briefs and pages share, in the language. */
    public static Wording of(Language language) {
        return read(Reports.SHARED, language);
    }

    /** The words of the brief in the language: its own, and those that all briefs share. */
    public static Wording of(String brief, Language language) {
        return read(brief, language);
    }

    private static Wording read(String folder, Language language) {
        return Reports.wording(folder + "/" + language.code(), () -> {
            Properties words = new Properties(Vocabularies.labels(language));
            words.putAll(messages(Reports.SHARED, language));
            words.putAll(messages(folder, language));
            return new Wording(words, language);
        });
    }

    private static Properties messages(String folder, Language language) {
        String bundle = folder + "/messages_" + language.code() + ".properties";
        return Reports.properties(bundle)
                .orElseThrow(() -> new IllegalArgumentException("There is no message bundle /reports/" + bundle));
    }

    /** The text under a key that not every brief or section has. */
    public Optional<String> optional(String key) {
        return Optional.ofNullable(messages.getProperty(key));
    }

    /** The text under the key. */
    public String text(String key) {
        String text = messages.getProperty(key);
        if (text == null) {
            throw new MissingResourceException("There are no words for " + key, "messages", key);
        }
        return text;
    }

    /** The text under the key with its arguments put in by name. */
    public String text(String key, Map<String, ?> arguments) {
        return new MessageFormat(text(key), locale).format(arguments);
    }

    /** What the code is called: by the message bundle, or else by its own label. */
    public String word(Enum<?> code) {
        return text(code.getDeclaringClass().getSimpleName() + "." + code.name());
    }

    public String say(Statement statement) {
        Map<String, Object> arguments = new HashMap<>();
        statement.values().forEach((name, value) -> arguments.put(name, argument(value)));
        return text(statement.phrase().key(), arguments);
    }

    private Object argument(Value value) {
        return switch (value.type()) {
            case TEXT -> plain(value.text());
            case NUMBER -> new BigDecimal(value.text());
            case PERCENT_OFFER -> offer(new BigDecimal(value.text()));
            case DATE -> date(new PartialDate(value.text()));
            case RATE -> rate(value.rate());
            case STATEMENT -> say(value.statement());
            case ADDRESS -> value.text();
            case CODES -> codes(value);
        };
    }

    private String codes(Value value) {
        return Arrays.stream(value.text().split(",")).map(this::text).collect(Collectors.joining(", "));
    }

    /** A cell as it is printed; empty when there is none. */
    public String cell(Value value) {
        if (value == null) {
            return "";
        }
        Object argument = argument(value);
        return argument instanceof BigDecimal number ? number(number) : argument.toString();
    }

    /** A text of the register, its days written as DD.MM.YYYY. */
    public String plain(String text) {
        return text == null
                ? ""
                : ISO_DAY.matcher(text)
                        .replaceAll(day -> Matcher.quoteReplacement(new PartialDate(day.group()).text()));
    }

    /** {@code 76.05 %}: a percentage of the value of mineral despatched. */
    public String offer(BigDecimal percent) {
        return number(percent) + "\u00a0%";
    }

    public String number(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    public String date(PartialDate date) {
        return date == null ? "" : date.text();
    }

    /** The day in India. */
    public String day(Instant instant) {
        return DAY.format(instant.atZone(Clocks.INDIA));
    }

    /** The day and minute in India. */
    public String minute(Instant instant) {
        return text("time", Map.of("time", MINUTE.format(instant.atZone(Clocks.INDIA))));
    }

    public String rate(Rate rate) {
        return rate == null
                ? ""
                : text("rate." + rate.of(), Map.of("numerator", rate.numerator(), "denominator", rate.denominator()));
    }

    /** {@code unnamed sources, Reuters, 25.04.2024 [1]}, and whether it is unconfirmed. */
    public String standing(Standing standing, List<SourceLine> sources) {
        if (standing == null) {
            return "";
        }
        String cited = standing.sources().size() > MOST_CITED
                ? text(
                        "cite.many",
                        Map.of(
                                "basis", word(standing.basis()),
                                "count", standing.sources().size(),
                                "numbers", ranges(standing.sources())))
                : standing.sources().stream()
                        .map(number -> cite(sources.get(number - 1)))
                        .collect(Collectors.joining("; "));
        return standing.confirmed() ? cited : text("unconfirmed", Map.of("basis", cited));
    }

    /** {@code press [3]}: the kind of the weakest source and the numbers of all, and whether it is unconfirmed. */
    public String cited(Standing standing) {
        if (standing == null) {
            return "";
        }
        String cited =
                text("cite.short", Map.of("basis", word(standing.basis()), "numbers", ranges(standing.sources())));
        return standing.confirmed() ? cited : text("unconfirmed", Map.of("basis", cited));
    }

    /** {@code 1–3, 7} for 1, 2, 3, 7. */
    private static String ranges(List<Integer> numbers) {
        StringBuilder text = new StringBuilder();
        for (int first = 0; first < numbers.size(); ) {
            int last = first;
            while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
                last++;
            }
            text.append(text.isEmpty() ? "" : ", ").append(numbers.get(first));
            if (last > first) {
                text.append("–").append(numbers.get(last));
            }
            first = last + 1;
        }
        return text.toString();
    }

    private String cite(SourceLine source) {
        String agency = source.publisher().endsWith(REPUBLISHED)
                ? source.publisher().substring(0, source.publisher().length() - REPUBLISHED.length())
                : source.publisher();
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("basis", word(source.basis()));
        arguments.put("publisher", agency);
        arguments.put("date", date(source.date()));
        arguments.put("number", Integer.toString(source.number()));
        return text(source.date() == null ? "cite.undated" : "cite", arguments);
    }

    /** What the digest is about, in words; empty for a brief about everything. */
    public String about(Digest digest) {
        return about(digest.parameters());
    }

    /** What these parameters make a brief be about, in words; empty when there are none. */
    public String about(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> about(parameter.getKey(), parameter.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String about(String parameter, String value) {
        return BriefParameter.of(parameter).filter(BriefParameter.STATE::equals).isPresent()
                ? text("IndianState." + value)
                : value;
    }

    /** {@code Week ending 26.04.2024} */
    public String subtitle(Digest digest) {
        return subtitle(digest.asAt(), digest.parameters());
    }

    /** {@code Week ending 26.04.2024} */
    public String subtitle(EditionView edition) {
        return subtitle(edition.asAt(), edition.parameters());
    }

    private String subtitle(Instant asAt, Map<String, String> parameters) {
        return text("brief.subtitle", Map.of("day", day(asAt), "about", about(parameters)));
    }

    /** {@code Critical minerals: weekly brief – Week ending 26.04.2024} */
    public String title(Digest digest) {
        return title(digest.asAt(), digest.parameters());
    }

    /** {@code Critical minerals: weekly brief – Week ending 26.04.2024} */
    public String title(EditionView edition) {
        return title(edition.asAt(), edition.parameters());
    }

    String title(Edition edition) {
        return title(edition.asAt(), edition.scope().parameters());
    }

    private String title(Instant asAt, Map<String, String> parameters) {
        return text("brief.title") + " – " + subtitle(asAt, parameters);
    }
}
