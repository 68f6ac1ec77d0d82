package org.saransh.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProbeTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void a_slow_answer_is_no_wrong_clock() {
        assertThat(Probe.between(NOON, NOON.plusSeconds(8), NOON.plusSeconds(20)))
                .isZero();
        assertThat(Probe.between(NOON, NOON.minusSeconds(8), NOON.plusSeconds(1)))
                .hasSeconds(8);
        assertThat(Probe.between(NOON, NOON.plusSeconds(9), NOON.plusSeconds(1)))
                .hasSeconds(-8);
    }

    @Test
    void more_than_five_seconds_are_told_whichever_clock_is_ahead() {
        assertThat(new Probe.Found(true, Duration.ofSeconds(5), null).trouble()).isNull();
        assertThat(new Probe.Found(true, Duration.ofSeconds(-6), null).trouble())
                .contains("-6 seconds", "same time server");
        assertThat(new Probe.Found(true, Duration.ofHours(1), null).clocksAgree())
                .isFalse();
        assertThat(new Probe.Found(false, null, "refused").trouble()).contains("does not answer: refused");
    }
}
