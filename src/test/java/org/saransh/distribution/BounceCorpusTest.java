package org.saransh.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saransh.distribution.KeyRing.Purpose;
import org.saransh.smtp.FailureReport;
import org.saransh.smtp.FailureReport.Failed;

/** Fifty reports in the forms of well-known mail systems: hard, soft, delayed, late, forged and broken ones. */
class BounceCorpusTest {

    private static final KeyRing KEYS = KeyRing.of("k1 AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n");
    private static final Pattern HEAD = Pattern.compile("^######## (\\w+): (.+)\n", Pattern.MULTILINE);

    /** What a report comes to. */
    private enum Expected {
        HARD,
        SOFT,
        /** The message may still arrive, or has. */
        DELAYED,
        /** It has no effect. */
        NONE
    }

    private record Example(Expected expected, String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static String signed(int delivery, int by) {
        return "bounces+" + delivery + "-" + KEYS.brief(Purpose.BOUNCE, Integer.toString(by)) + "@saransh.example";
    }

    static List<Example> examples() throws IOException {
        try (InputStream file = BounceCorpusTest.class.getResourceAsStream("/bounces.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{bounces}", signed(17, 17))
                    .replace("{other}", signed(17, 18));
            List<Matcher> heads = HEAD.matcher(text)
                    .results()
                    .map(result -> {
                        Matcher head = HEAD.matcher(text);
                        head.find(result.start());
                        return head;
                    })
                    .toList();
            return Stream.iterate(0, i -> i < heads.size(), i -> i + 1)
                    .map(i -> new Example(
                            Expected.valueOf(heads.get(i).group(1)),
                            heads.get(i).group(2),
                            text.substring(
                                    heads.get(i).end(),
                                    i + 1 < heads.size() ? heads.get(i + 1).start() : text.length())))
                    .toList();
        }
    }

    @Test
    void there_are_fifty_of_all_kinds() throws IOException {
        assertThat(examples()).hasSize(50);
        assertThat(examples()).extracting(Example::expected).contains(Expected.values());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void each_report_comes_to_what_it_says_and_a_forged_one_to_nothing(Example example) {
        assertThat(verdict(example)).as(example.text()).isEqualTo(example.expected());
    }

    private static Expected verdict(Example example) {
        BounceAddress addresses = new BounceAddress();
        addresses.keys = new LinkKeys();
        addresses.keys.use(KEYS);
        Optional<FailureReport> report =
                FailureReport.read(example.text().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        boolean ours = report.stream()
                .flatMap(found -> found.sentTo().stream())
                .anyMatch(address -> addresses.delivery(address).equals(Optional.of(17L)));
        if (!ours) {
            return Expected.NONE;
        }
        Failed failed = report.get().recipients().get(0);
        assertThat(failed.address()).isIn("a.rao@mines.example", "ऊषा@mines.example");
        return failed.hard() ? Expected.HARD : failed.soft() ? Expected.SOFT : Expected.DELAYED;
    }
}
