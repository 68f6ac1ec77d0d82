package org.saransh.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saransh.Bounds;

/** Cron rules are read as another reader of cron reads them, and what cannot be followed is refused with a sentence. */
class CronLineTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Property(tries = 500, seed = "20261125")
    void it_is_due_when_another_reader_of_cron_says_so(@ForAll("chances") Random chance) {
        String text = text(chance);
        CronSchedule other = new CronSchedule(text, ZoneId.of("UTC"), CronStyle.UNIX);
        Instant from = START.plus(Duration.ofHours(chance.nextInt(40_000)));
        List<Instant> expected = Stream.iterate(next(other, from), one -> next(other, one))
                .limit(6)
                .toList();
        assertThat(new Timetable(
                                new Rule.Cron(CronLine.of(text)),
                                ZoneOffset.UTC,
                                null,
                                null,
                                WorkingDays.EVERY_DAY,
                                HolidayPolicy.NONE)
                        .next(from, 6))
                .as(text + " from " + from)
                .extracting(Timetable.Due::at)
                .isEqualTo(expected);
    }

    private static Instant next(CronSchedule other, Instant from) {
        return other.getNextExecutionTime(ExecutionComplete.simulatedSuccess(from));
    }

    @Provide
    Arbitrary<Random> chances() {
        return Arbitraries.longs().map(Random::new);
    }

    private static String text(Random chance) {
        return pick(chance, "0", "30", "5,35", "*/30", "10-11") + " "
                + pick(chance, "8", "*/3", "6-18/4", "1,13", "0") + " "
                + pick(chance, "*", "1", "15,31", "1-7", "28-31") + " "
                + pick(chance, "*", "1,4,7,10", "JAN-mar", "*/5") + " "
                + pick(chance, "*", "1-5", "MON,THU", "0", "7", "sat");
    }

    private static String pick(Random chance, String... parts) {
        return parts[chance.nextInt(parts.length)];
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "* * * * *; comes 1440 times a day",
                "*/5 8 * * *,9; is no weekday",
                "0,30 */1 * * *; comes 48 times a day",
                "0 8 30 2 *; never comes",
                "0 8 31 4,6,9,11 *; never comes",
                "0 8 * *; has five fields",
                "0 0 8 * * *; has five fields",
                "@daily; has five fields",
                "60 8 * * *; '60' is no minute",
                "0 24 * * *; '24' is no hour",
                "0 8 0 * *; '0' is no day of the month",
                "0 8 * 13 *; '13' is no month",
                "0 8 * * 8; '8' is no weekday",
                "0 8 * * MOO; 'MOO' is no weekday",
                "0 8 5-1 * *; '5-1' is no day of the month",
                "0 8 */0 * *; '*/0' is no day of the month",
                "0 8 1,,2 * *; '' is no day of the month",
                "0 8 L * *; 'L' is no day of the month"
            })
    void what_cannot_be_followed_is_refused_with_a_sentence(String text, String sentence) {
        assertThatIllegalArgumentException().isThrownBy(() -> CronLine.of(text)).withMessageContaining(sentence);
    }

    @Test
    void a_day_fits_either_field_only_when_both_are_given() {
        assertThat(CronLine.of("0 8 30 2 1").either()).as("Mondays in February").isTrue();
        assertThat(CronLine.of("0 8 */2 * 1").either()).isFalse();
    }

    @Property(tries = 2_000, seed = "20261125")
    void whatever_is_written_is_a_rule_or_is_refused_at_once(@ForAll("lines") String line) {
        Bounds.within(() -> {
            try {
                Rule rule = new Rule.Cron(CronLine.of(line));
                assertThat(rule.times()).hasSizeBetween(1, CronLine.MOST_A_DAY);
                assertThat(new Timetable(rule, ZoneOffset.UTC, null, null, WorkingDays.EVERY_DAY, HolidayPolicy.NONE)
                                .after(START))
                        .isPresent();
            } catch (IllegalArgumentException refused) {
                assertThat(refused.getMessage()).contains("cron rule");
            }
        });
    }

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> field =
                Arbitraries.strings().withChars("0123456789*,-/ aMON").ofMaxLength(8);
        Arbitrary<String> sound = Arbitraries.of("0", "8", "*", "1-5", "29", "2", "30,31", "*/7", "0,59");
        return Arbitraries.oneOf(sound, sound, sound, sound, field)
                .list()
                .ofMinSize(4)
                .ofMaxSize(6)
                .map(fields -> String.join(" ", fields));
    }
}
