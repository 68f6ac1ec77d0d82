package org.saransh.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreedClockTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final ClockByHand machine = new ClockByHand(NOON);
    private final AgreedClock clock = new AgreedClock(machine, machine::nanos);

    @Test
    void a_clock_that_agrees_with_the_database_is_believed_to_the_microsecond() {
        clock.agree(Duration.ofSeconds(4));
        machine.pass(Duration.ofNanos(90_000_000_123_000L));
        machine.put(Duration.ofMillis(-300));
        assertThat(clock.instant()).isEqualTo(machine.instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5M", "PT-5M", "PT1H", "PT-1H", "PT24H", "PT-24H"})
    void a_clock_that_is_wrong_from_the_start_gives_way_to_the_time_of_the_database(String ahead) {
        Duration wrong = Duration.parse(ahead);
        machine.put(wrong);
        clock.agree(wrong);
        machine.pass(Duration.ofSeconds(9).plusNanos(1_234));
        assertThat(clock.instant())
                .as("to the microsecond, as both databases keep it")
                .isEqualTo(NOON.plusSeconds(9).plusNanos(1_000));
        assertThat(LocalDate.now(clock.withZone(Clocks.INDIA))).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT6S", "PT-6S", "PT24H", "PT-24H"})
    void a_clock_that_is_put_forward_or_back_moves_nothing_until_the_database_has_said_so(String forward) {
        clock.agree(Duration.ZERO);
        machine.pass(Duration.ofSeconds(3));
        machine.put(Duration.parse(forward));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(3));
        clock.agree(Duration.ZERO);
        assertThat(clock.instant()).isEqualTo(machine.instant());
    }

    @Test
    void a_clock_that_was_put_right_is_believed_again() {
        machine.put(Duration.ofHours(1));
        clock.agree(Duration.ofHours(1));
        machine.put(Duration.ofHours(-1));
        machine.pass(Duration.ofSeconds(2));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(2)).isEqualTo(machine.instant());
    }
}
