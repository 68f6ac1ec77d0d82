package org.saransh.chart;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The languages of the tests: patterns from a bundle, figures in lakh and crore. */
final class Spoken {

    static final ChartLanguage ENGLISH = language("en");
    static final ChartLanguage HINDI = language("hi");

    private Spoken() {}

    private static ChartLanguage language(String code) {
        Properties patterns = patterns(code);
        ULocale locale = ULocale.forLanguageTag(code + "-IN");
        return new ChartLanguage(
                (key, arguments) -> new MessageFormat(patterns.getProperty(key), locale).format(arguments),
                number -> NumberFormat.getNumberInstance(locale).format(number));
    }

    static Properties patterns(String code) {
        Properties patterns = new Properties();
        try (var bundle = Spoken.class.getResourceAsStream("/chart/messages_" + code + ".properties")) {
            patterns.load(new InputStreamReader(bundle, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return patterns;
    }
}
