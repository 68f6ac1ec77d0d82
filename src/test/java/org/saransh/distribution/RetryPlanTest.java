package org.saransh.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPlanTest {

    private static final Instant NOW = Mailroom.NOON;
    private static final List<Integer> MINUTES = List.of(1, 5, 15, 60, 60, 60);

    private final RetryPlan plan = Mailroom.retries("PT1M, PT5M,PT15M,PT1H");

    @Test
    void each_pause_is_longer_than_the_one_before_and_no_two_messages_come_back_at_once() {
        for (int attempts = 1; attempts <= MINUTES.size(); attempts++) {
            Duration pause = Duration.ofMinutes(MINUTES.get(attempts - 1));
            int tries = attempts;
            List<Duration> pauses = IntStream.range(0, 400)
                    .mapToObj(one ->
                            Duration.between(NOW, plan.next(tries, NOW, NOW).orElseThrow()))
                    .toList();
            assertThat(pauses)
                    .as("after attempt " + attempts)
                    .allMatch(one -> one.compareTo(pause.multipliedBy(8).dividedBy(10)) >= 0)
                    .allMatch(one -> one.compareTo(pause.multipliedBy(12).dividedBy(10)) <= 0);
            assertThat(Collections.min(pauses)).isLessThan(pause.multipliedBy(9).dividedBy(10));
            assertThat(Collections.max(pauses))
                    .isGreaterThan(pause.multipliedBy(11).dividedBy(10));
        }
    }

    @Test
    void after_a_day_a_message_is_given_up() {
        Instant soon = NOW.minus(Mailroom.PATIENCE).plus(Duration.ofSeconds(73));
        assertThat(plan.next(1, soon, NOW)).as("a minute and a fifth").isPresent();
        assertThat(plan.next(1, NOW.minus(Mailroom.PATIENCE).plusSeconds(47), NOW))
                .isEmpty();
        RetryPlan exact = Mailroom.retries("PT0S");
        assertThat(exact.next(1, NOW.minus(Mailroom.PATIENCE), NOW))
                .as("to the instant")
                .contains(NOW);
    }

    @Test
    void a_run_rests_by_the_same_pauses_and_is_never_given_up() {
        assertThat(IntStream.rangeClosed(1, MINUTES.size()).mapToObj(plan::rest).toList())
                .isEqualTo(MINUTES.stream().map(Duration::ofMinutes).toList());
    }
}
