package org.saransh.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailTest {

    @Test
    void a_thread_knows_what_it_goes_back_to() {
        assertThat(Trail.follow("one")).isNull();
        assertThat(Trail.follow("two")).isEqualTo("one");
        assertThat(Trail.current()).isEqualTo("two");
        assertThat(Trail.follow(null)).isEqualTo("two");
        assertThat(Trail.current()).isNull();
    }

    @Test
    void a_number_that_is_sent_is_kept() {
        assertThat(Trail.numbered("ticket-4711.2")).isEqualTo("ticket-4711.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a b", "a\nb", "<script>", "a@b.example"})
    void what_is_no_number_is_not_believed(String sent) {
        assertThat(Trail.numbered(sent)).isNotEqualTo(sent).hasSize(36);
        assertThat(Trail.numbered("x".repeat(65))).hasSize(36);
        assertThat(Trail.numbered(null)).hasSize(36);
    }
}
