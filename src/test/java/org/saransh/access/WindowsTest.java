package org.saransh.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.saransh.http.ProblemException;

/** What is counted within a time, and what ends with one. */
class WindowsTest {

    private static final Instant NOW = Instant.parse("2026-04-24T02:30:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void so_many_tries_are_taken_in_a_window_and_as_many_in_the_next() {
        TryCount count = new TryCount("key", NOW);
        for (int taken = 0; taken < 6; taken++) {
            assertThat(count.take(6, MINUTE, NOW.plusSeconds(taken))).isTrue();
        }
        assertThat(count.take(6, MINUTE, NOW.plusSeconds(59))).isFalse();
        assertThat(count.take(6, MINUTE, NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void a_session_ends_when_it_lies_idle_and_after_its_longest_time() {
        Duration idle = Duration.ofMinutes(30);
        Duration longest = Duration.ofHours(12);
        AccountSession session = new AccountSession("", 1, "::1", NOW);
        assertThat(session.over(NOW.plus(idle), idle, longest)).isFalse();
        assertThat(session.over(NOW.plus(idle).plusMillis(1), idle, longest)).isTrue();
        for (Instant used = NOW; used.isBefore(NOW.plus(longest)); used = used.plus(Duration.ofMinutes(20))) {
            assertThat(session.over(used, idle, longest)).isFalse();
            session.use(used, idle);
        }
        assertThat(session.over(NOW.plus(longest).plusMillis(1), idle, longest)).isTrue();
    }

    @Test
    void what_is_costly_is_refused_to_whoever_asks_too_much_and_to_nobody_else() {
        CostLimit costs = new CostLimit();
        costs.most = 2;
        costs.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        costs.take("A. Rao");
        costs.take("A. Rao");
        assertThatThrownBy(() -> costs.take("A. Rao")).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().status()).isEqualTo(429);
            assertThat(refused.problem().pause()).isEqualTo(Duration.ofSeconds(61));
        });
        costs.take("B. Sen");
        costs.clock = Clock.fixed(NOW.plus(MINUTE), ZoneOffset.UTC);
        costs.take("A. Rao");
    }
}
