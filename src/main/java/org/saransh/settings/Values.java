package org.saransh.settings;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a setting may be.
 *
 * @param words after "write"
 */
record Values(String words, Predicate<String> test) {

    private static final int LARGEST_PORT = 65_535;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\p{Cntrl}]*[^@\\s<]+@[^@\\s>]+>?\\s*");

    static final Values ANY =
            new Values("text on one line", text -> text.chars().noneMatch(Character::isISOControl));

    static final Values YES_OR_NO = oneOf("true", "false");

    static final Values PORT = whole(1, LARGEST_PORT);

    static final Values COLOUR = pattern("a colour such as #123b5d", "#[0-9a-fA-F]{6}");

    static final Values MAIL_ADDRESS =
            new Values("an address such as Saransh <saransh@ministry.example>", ADDRESS.asMatchPredicate());

    static final Values MAIL_ADDRESSES = new Values(
            "mail addresses with commas between them", text -> parts(text).allMatch(ADDRESS.asMatchPredicate()));

    static final Values WEB_ADDRESS =
            new Values("an address that begins with http:// or https:// and names a host", Values::webAddress);

    static final Values PROVIDER = pattern(
            "an address that begins with https://, or with http:// on this machine",
            "https://[^/\\s?#]+[^\\s?#]*|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/[^\\s?#]*)?");

    static final Values DATABASE =
            pattern("an address that begins with jdbc:h2:file: or jdbc:postgresql:", "jdbc:(h2:file|postgresql):\\S+");

    static final Values FILE = new Values("the name of a file that can be read", Values::readable);

    static final Values FOLDER = new Values("the name of a folder that can be read", Values::readable);

    static final Values OWN_FOLDER =
            new Values("the name of a folder that this service may write to", Values::writable);

    static Values pattern(String words, String pattern) {
        return new Values(words, Pattern.compile(pattern).asMatchPredicate());
    }

    static Values oneOf(String... words) {
        return new Values(String.join(" or ", words), List.of(words)::contains);
    }

    static Values whole(int least, int most) {
        return new Values(
                "a whole number from " + least + " to " + most,
                text -> WHOLE.matcher(text).matches()
                        && Integer.parseInt(text) >= least
                        && Integer.parseInt(text) <= most);
    }

    static Values duration(String least, String most) {
        return new Values(
                "a duration from " + least + " to " + most + ", PT30S being 30 seconds and PT2H two hours",
                text -> within(text, Duration.parse(least), Duration.parse(most)));
    }

    static Values durations(String least, String most) {
        return new Values("durations from " + least + " to " + most + " with commas between them", text -> parts(text)
                .allMatch(part -> within(part, Duration.parse(least), Duration.parse(most))));
    }

    private static java.util.stream.Stream<String> parts(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip);
    }

    private static boolean within(String text, Duration least, Duration most) {
        try {
            Duration duration = Duration.parse(text);
            return duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private static boolean webAddress(String text) {
        try {
            URI address = new URI(text);
            return address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getRawUserInfo() == null
                    && address.getPort() <= LARGEST_PORT;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static boolean readable(String text) {
        try {
            return Files.isReadable(Path.of(text));
        } catch (InvalidPathException none) {
            return false;
        }
    }

    /** A name in which another setting is missing is none. */
    private static boolean writable(String text) {
        try {
            return !text.contains("${") && Files.isWritable(Files.createDirectories(Path.of(text)));
        } catch (IOException | InvalidPathException none) {
            return false;
        }
    }
}
