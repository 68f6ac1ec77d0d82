package org.saransh.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartialDateTest {

    @Test
    void a_date_is_a_day_a_month_or_a_year() {
        assertThat(new PartialDate("2024-02").latest()).isEqualTo("2024-02-29");
        assertThat(new PartialDate("2024").earliest()).isEqualTo("2024-01-01");
        assertThat(new PartialDate("2024-06-24").isDay()).isTrue();
        assertThat(new PartialDate("2024-06").isDay()).isFalse();
        assertThat(PartialDate.parse(" ")).isNull();
    }

    @Test
    void anything_else_is_refused_with_the_forms_that_are_allowed() {
        for (String text : List.of("2024-02-30", "24.06.2024", "2024-13", "June 2024", "20240624", "24")) {
            assertThatThrownBy(() -> new PartialDate(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("write 2024-06-24, 2024-06 or 2024");
        }
        assertThatThrownBy(() -> new PartialDate(null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_ends_with_its_last_microsecond_in_india() {
        assertThat(new PartialDate("2024-06-24").end(Clocks.INDIA)).isEqualTo("2024-06-24T18:29:59.999999Z");
        assertThat(new PartialDate("2023").end(Clocks.INDIA)).isEqualTo("2023-12-31T18:29:59.999999Z");
    }

    @Test
    void the_less_precise_of_two_that_begin_together_sorts_first() {
        assertThat(Stream.of("2024-01-01", "2024", "2023-12", "2024-01")
                        .map(PartialDate::new)
                        .sorted())
                .extracting(PartialDate::iso)
                .containsExactly("2023-12", "2024", "2024-01", "2024-01-01");
    }
}
